"""The licences on the page About: the list of works, and the page with the texts of one of them."""
