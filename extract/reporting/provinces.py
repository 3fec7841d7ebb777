"""The provinces on a grid of tiles, one each, about where they lie: a map that needs no borders and gives small places the room of great ones."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal

Language = Literal["zh", "en"]


@dataclass(frozen=True, slots=True)
class Tile:
    """A province: its code of GB/T 2260, its column and row on the grid, its letters of ISO 3166-2, its short name."""

    code: str
    column: int
    row: int
    iso: str
    zh: str
    en: str

    def name(self, lang: Language) -> str:
        """The short name in a language."""
        return self.zh if lang == "zh" else self.en

    def brief(self, lang: Language) -> str:
        """A name for little room: the letters of ISO 3166-2 in English."""
        return self.zh if lang == "zh" else self.iso


ROWS: Final = """
230000 8 0 HL 黑龙江 Heilongjiang
150000 5 1 NM 内蒙古 Inner Mongolia
220000 8 1 JL 吉林 Jilin
650000 0 2 XJ 新疆 Xinjiang
620000 2 2 GS 甘肃 Gansu
640000 3 2 NX 宁夏 Ningxia
110000 6 2 BJ 北京 Beijing
120000 7 2 TJ 天津 Tianjin
210000 8 2 LN 辽宁 Liaoning
630000 1 3 QH 青海 Qinghai
610000 4 3 SN 陕西 Shaanxi
140000 5 3 SX 山西 Shanxi
130000 6 3 HE 河北 Hebei
370000 7 3 SD 山东 Shandong
540000 0 4 XZ 西藏 Tibet
510000 2 4 SC 四川 Sichuan
500000 3 4 CQ 重庆 Chongqing
420000 4 4 HB 湖北 Hubei
410000 5 4 HA 河南 Henan
340000 6 4 AH 安徽 Anhui
320000 7 4 JS 江苏 Jiangsu
310000 8 4 SH 上海 Shanghai
530000 2 5 YN 云南 Yunnan
520000 3 5 GZ 贵州 Guizhou
430000 4 5 HN 湖南 Hunan
360000 5 5 JX 江西 Jiangxi
330000 6 5 ZJ 浙江 Zhejiang
450000 3 6 GX 广西 Guangxi
440000 4 6 GD 广东 Guangdong
350000 5 6 FJ 福建 Fujian
710000 7 6 TW 台湾 Taiwan
460000 3 7 HI 海南 Hainan
820000 4 7 MO 澳门 Macau
810000 5 7 HK 香港 Hong Kong
"""


def tiles() -> tuple[Tile, ...]:
    """All provinces.

    >>> len(tiles()), len({(tile.column, tile.row) for tile in tiles()}), tiles()[1].name("en")
    (34, 34, 'Inner Mongolia')
    """
    rows = (line.split(maxsplit=5) for line in ROWS.strip().splitlines())
    return tuple(Tile(code, int(column), int(row), *names) for code, column, row, *names in rows)
