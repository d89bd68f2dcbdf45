"""Which indicators follow each other while one is open: those of the list as it is filtered.

Plain values; nothing is opened here. Until the list is visited, all shown signs follow each other.
"""

from app.model.guide import Guide


class SignRound:
    """The order in which "previous" and "next" go."""

    def __init__(self, guide: Guide) -> None:
        self._guide = guide
        self._listed: tuple[str, ...] | None = None

    def set_listed(self, listed: tuple[str, ...]) -> None:
        """The list shows these signs now."""
        self._listed = listed

    @property
    def _order(self) -> tuple[str, ...]:
        if self._listed is None:
            # Not needed before the first sign is opened.
            from app.ui.indicator_list.arrange import (  # noqa: PLC0415
                arrange,
                in_order,
                shown_signs,
            )

            self._listed = in_order(arrange(shown_signs(self._guide), None))
        return self._listed

    def place_of(self, sign_id: str) -> tuple[int, int]:
        """Which sign of how many it is, counted from 1; 0 of 0 when it is not among them."""
        if sign_id not in self._order:
            return 0, 0
        return self._order.index(sign_id) + 1, len(self._order)

    def neighbour(self, sign_id: str, step: int) -> str:
        """The sign before (-1) or after (1) another; empty at the ends."""
        number, total = self.place_of(sign_id)
        wanted = number + step
        return self._order[wanted - 1] if number and 1 <= wanted <= total else ""
