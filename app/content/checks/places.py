"""Names by which a case could be known: towns of the country, countries, and platforms.

They are beginnings of words, so that endings do not hide them. No list here is a list of signs.
"""

from app.model.locale import Locale

TOWNS = {
    Locale.EN: (
        "Skopje Bitola Kumanovo Prilep Tetovo Veles Ohrid Gostivar Shtip Stip Strumica "
        "Kavadarci Kochani Kocani Kichevo Kicevo Struga Radovish Radovis Gevgelija Debar "
        "Negotino Delchevo Delcevo Vinica Resen Probishtip Probistip Berovo Kratovo Bogdanci "
        "Krushevo Krusevo Valandovo Demir Pehchevo Pehcevo Lipkovo Arachinovo Aracinovo "
        "Bogorodica Tabanovce"
    ),
    Locale.MK: (
        "Скопје Битола Куманово Прилеп Тетово Велес Охрид Гостивар Штип Струмиц Кавадарци "
        "Кочани Кичево Струг Радовиш Гевгелиј Дебар Неготино Делчево Виниц Ресен Пробиштип "
        "Берово Кратово Богданци Крушево Валандово Демир Пехчево Липково Арачиново Богородица "
        "Табановце"
    ),
    Locale.SQ: (
        "Shkup Manastir Kumanov Prilep Tetov Veles Ohër Ohri Gostivar Shtip Strumic Kavadar "
        "Koçan Kërçov Strug Radovish Gjevgjeli Dibër Dibra Negotin Dellçev Vinic Resnj "
        "Probishtip Berov Kratov Bogdanc Krushev Valandov Demir Pehçev Likov Haraçin "
        "Bogorodic Tabanoc"
    ),
}

COUNTRIES = {
    Locale.EN: (
        "Albania Kosov Serbia Bulgaria Romania Bosnia Montenegr Croatia Croat Greece Greek "
        "Turkey Turkish Türkiye Ukrain Moldova Russia Philippin Filipin Nepal India "
        "Bangladesh China Chinese Vietnam Thai Nigeria Syria Afghan Pakistan Moroc Cuba "
        "Colombia Brazil German Italy Italian Austria Swiss Switzerland Macedonia"
    ),
    Locale.MK: (
        "Албани албан Косов косов Срби срп Бугари бугар Романиј романск Босн босан Црна "
        "црногор Хрват хрват Грциј грчк Турци турск Украин украин Молдав молдав Русиј руск "
        "Филипин филипин Непал непал Индија Индиј индиск Бангладеш Кина кинеск Виетнам "
        "виетнам Тајланд Нигери нигери Сириј сириск Авганистан авган Пакистан пакистан Мароко "
        "Куба Колумби Бразил Германи германск Итали италијан Австри Швајцар македонск"
    ),
    Locale.SQ: (
        "Shqipëri shqiptar Kosov kosovar Serbi serb Bullgari bullgar Rumani rumun Bosnj "
        "boshnjak malazez Kroaci kroat Greqi grek Turqi turk Ukrain Moldavi Rusi rusë ruse "
        "Filipin Nepal India Indis Bangladesh Kina Kinë kinez Vietnam Tajland Nigeri Siri "
        "Afganistan afgan Pakistan Marok Kuba Kubë Kolumbi Brazil Gjermani gjerman Itali "
        "italian Austri Zvic maqedonas"
    ),
}

PLATFORMS = (
    "Facebook Instagram TikTok Telegram WhatsApp Viber Snapchat Tinder OnlyFans Discord YouTube "
    "Messenger Badoo Roblox LinkedIn Skype Фејсбук Инстаграм ТикТок Телеграм Вотсап Вајбер Снепчет "
    "Тиндер Онлифанс Дискорд Јутјуб Месинџер Баду Роблокс Линкдин Скајп"
)
