"""Persons named in full (被告人石小远, where bulletins print 石某某): found by the words around them, then everywhere in the text.

Rules speak of masked names (石某, 李某某), as bulletins print them. So a full name is masked here, character for character, in
the normal text that the rules read; quotes are taken from the raw text and keep it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from extract.people.called import BEHIND, FAMILIAR
from extract.words.names import COMPOUND
from extract.words.patterns import branch, guarded
from rules.names import NameFile

MASK = "某"
GIVEN = "(?![的在等和与及因于被将把以从到为系犯是供称交驾携某人名男女有无不也又均已都还就其该此这那他她们我并且或而但对向由给比了上下中内外前后里间时日月年号许各每起宗件案个克粒颗拘捕诉抓破缴查获押毒])[一-龥]"
BOUND = r"(?=[、,。;:()“”的等和与及在因于被将把以从到为系犯是供称交携驾随先乘自均也已又还当夫二两三四五六七八九十\d\s]|$|落网|抓|归案|投案|一[案伙]|死刑|无期|拘役|归|有|无|则|持|藏|逃|拒|参|伙同|明知|非法|涉|贩|运|走私|联系|购|雇|男|女|不)"
ACT = r"(?=(?:等[^,。;]{0,6})?(?:当场|一举|成功|依法|均|先后)?(?:抓获|抓捕|擒|捕获|逮捕|拘捕|拘留|刑拘|控制|挡获|带回|押|判处|提起公诉|批准|执行|移送|取保|传唤|查获))"
CRIME = r"(?=(?:等[^,。;、]{0,4})?(?:涉嫌|特别|特大|重大|跨[国省境市区]{1,2}|系列|团伙|武装|家族式?|网络)*(?:走私|贩卖|运输|制造|非法|容留|引诱|强迫|欺骗|教唆|种植|贩毒|制毒|运毒|制贩|持有|强奸|故意|抢劫|洗钱|掩饰|妨害|窝藏|包庇)[^,。;\n]{0,24}案)"
SUBJECT = r"(?=(?:因[^,。;]{0,12}|犯|构成)[^,。;]{0,16}罪|(?:因[^,。;]{0,16})?被(?:判|抓|捕|逮|刑|拘|警|公安|民警|依法|法院|当场)|获刑|落网|束手就擒)"
DEALT = r"(?=(?:[二两三四]人)?(?:因[^,。;]{2,20})?(?:均|都|也)?(?:已经|已|先后|相继|分别|双双)?(?:均|都)?(?:被)(?:依法|公安机关|警方)?(?:刑拘|刑事拘留|逮捕|批准逮捕|批捕|抓获|移送|判处|取保|采取|行政拘留))"
LATER = r"(?=(?:之后|其后|随后|早前|昨[日天]?|今[日天]?|上周|上月|去年|今年|当[日天晚]|日前|近日|最终|最后|终于|则|亦|也|却|同时|[于在][^,。;、]{2,14}){1,2}被(?:警方|警察|当局|法庭|法院|依法|判|抓|捕|逮|拘|控|起诉))"
DEALT_WITH = r"(?=[^。;]{0,50}?(?:被(?!害|骗|盗|视|称|认|誉)|遭|获刑|获判|落网|归案|到案|投案|自首|就擒|判|双双|三人|两人|二人))"
JOINT = r"(?:\([^)]{1,40}\))?(?:、|和|与|及|以及|,)"
COUNTS = "年月日时分秒元万千百十人名位个克公斤吨两毫粒包袋颗瓶支次起宗件案岁户家辆部台%至-"
LETTERED = (
    "(?<=[一-龥])(?P<before>[1-9])某(?P<given>{given}(?=[、,。;()均犯被]|等|和|与))?|(?<=[{surnames}])(?:某(?P<behind>[1-9])(?P<more>[甲乙丙丁])?(?![\\d"
    + COUNTS
    + "]|[.,]\\d)|[xX×✕＊*]{{1,2}}(?P<number>[1-9]?)(?![A-Za-z\\d×光射]))"
)
OTHERS = "甲乙丙丁戊己庚辛壬"  # the first to the ninth of a name
GIVEN_NAME = re.compile("[建卫爱保振治安立定兴报护强富荣庆新利文志成正守佐宪忠永学少先明光华德宏](?:国|金)$|[玉春秀树宝永长来得进]金$")  # 陆建国, 陈玉金
NICKNAME = re.compile("[小老阿][一-龥](?=\\([^()]{0,6}化名\\))")
INTRODUCED = re.compile(  # 将其儿子小马控制。…小马被送强制隔离戒毒
    "(?:儿子|女儿|丈夫|妻子|[男女]友|弟弟|哥哥|姐姐|妹妹|[男女]子|司机|网友|朋友|好友|青年|收件人|取件人|同事|乘客|嫌疑人|吸毒人员|村民|租客|店主)"
    + FAMILIAR
    + f"(?:{BEHIND}|(?=控制|抓|查获|传唤|带[回至到走]|逮|捕|拘|尿检))"
)
NICK_DEED = "(?:因[^,。;]{2,14})?(?:也|则|已|当场|随后|最终|尿检|检测|结果)*(?:被(?!害|骗|盗|告|父|母|家|朋友)|落网|归案|到案|投案|自首|呈阳性)"
FAMILIAR_NAME = 2  # characters: a name so short is masked only where something bounds it


@dataclass(frozen=True, eq=False, slots=True)
class Patterns:
    """Compiled contexts in which somebody is named in full; a name at the beginning of a piece, and behind a title at its end."""

    contexts: tuple[re.Pattern[str], ...]
    name: re.Pattern[str]
    titled: re.Pattern[str]
    common: frozenset[str]


@lru_cache(maxsize=8)
def patterns(names: NameFile) -> Patterns:
    """The compiled contexts of a name file."""
    surname = f"(?:{'|'.join(names.words('compound-surname'))}|{COMPOUND}|[{''.join(names.words('surname'))}])"
    title = "|".join(sorted(map(re.escape, names.words("suspect-title")), key=len, reverse=True))
    name = f"{surname}(?:{GIVEN}{GIVEN}{BOUND}|{GIVEN}{BOUND})"
    led = rf"(?:{title})(?:\([^)]{{1,20}}\))?(?:[:“]|[—－-]{{1,2}})?(?P<list>{name}(?:{JOINT}(?:{title})?{name}){{0,30}})"
    public = branch(sorted(names.words("public-title"), key=len, reverse=True))
    titled = rf"(?:{public})(?:\([^)]{{1,20}}\)|“[^”]{{1,8}}”)?(?P<list>{name}(?:{JOINT}(?:[^、,。;()和与及]{{0,10}}?(?:{public}|{title}))?{name}){{0,8}}){DEALT_WITH}"
    person = f"{surname}(?:(?:{GIVEN}|月){GIVEN}|{GIVEN})"
    held = rf"(?:将|把|对)(?P<list>{person}(?:{JOINT}{person})*){ACT}"
    caught = rf"(?:抓获|抓捕|擒获|捕获|逮捕|拘捕|拘提|缉获|起诉|检控|判处|判|控制)了?(?:(?:[^,。;、\d]{{0,24}}?(?:{public})(?:“[^”]{{1,8}}”)?)|(?:贩卖|运输|制造|走私|贩毒|运毒|制毒|涉毒|涉嫌|在逃|潜逃|一直|负责|参与)[^,。;、\d]{{0,10}}的)?(?P<list>{person}(?=[、,。;等(]|后,|死刑|无期|有期|拘役|入狱|监禁|终身|囚|缓刑|和{person}|与{person}|及{person})(?:{JOINT}(?:[^、,。;()和与及]{{0,10}}?(?:{public}|{title}))?{name})*)"
    headed = rf"(?:(?<=[\n。;:,“(.、】》●■◆▲★◎◇□▶►• 　为是括含及和与将对由了的理办判结破获别行庭])|^)(?P<list>{person}(?:、{person})*){CRIME}"
    counted = rf"(?P<list>{person}(?:、{person})+(?=等(?:\d+|[一二两三四五六七八九十]+)[余多]?[名人]))"
    subject = rf"(?:(?<=[\n,;。:])|^)(?P<list>{person}{SUBJECT}|{surname}{GIVEN}{GIVEN}{LATER})"
    dealt = rf"(?:(?<=[\n,;。:])|^)(?P<list>{person}(?:、{person}|[和与及]{person})*){DEALT}"
    aliased = rf"(?P<list>{person}(?:、{person})*)(?=\([^()]{{0,4}}化名)"
    called = rf"(?:名叫|名为|真名|姓名[为:]|男子叫|女子叫|自称)(?P<list>{person}){BOUND}"
    return Patterns(
        tuple(re.compile(guarded(regex)) for regex in (led, titled, held, caught, headed, counted, subject, dealt, called, aliased)),
        re.compile(f"(?P<name>{surname}(?:(?:{GIVEN}|月){GIVEN}{BOUND}|{GIVEN}{BOUND}|(?:{GIVEN}|月){GIVEN}|{GIVEN}))"),
        re.compile(f"(?:{public}|{title})(?P<name>{person})$"),
        frozenset((*names.words("no-name"), *names.words("province"))),
    )


def find_full_names(norm: str, names: NameFile) -> list[str]:
    """Full names of suspects in a normal text, longest first: those that a title or a verb of dealing with people introduces."""
    compiled = patterns(names)
    found: set[str] = set()
    for context in compiled.contexts:
        for match in context.finditer(norm):
            for piece in re.split(JOINT, match["list"]):
                name = compiled.name.match(piece) or compiled.titled.search(piece)
                if name and not is_common(name["name"], compiled):
                    found.add(name["name"])
    return sorted(found, key=len, reverse=True)


def is_common(name: str, compiled: Patterns) -> bool:
    """Whether a supposed name is another word: 马上, 金三角, 温州."""
    if GIVEN_NAME.search(name):
        return name[:2] in compiled.common
    return name in compiled.common or name[:2] in compiled.common or name[-1] in "州市县省国族籍率法案罪队员类型性化品物资金额量数值嫌姓"


def mask_full_names(norm: str, names: NameFile) -> str:
    """The text with the given names of suspects masked, of the same length.

    >>> from rules.book import load_book
    >>> mask_full_names("被告人石小远,男。石小远跳车逃跑", load_book().names)
    '被告人石某某,男。石某某跳车逃跑'
    """
    norm = nicknamed(numbered(norm, names))
    told = find_full_names(norm, names)
    masks = {name: masked(name, told) for name in told}
    for name in told:
        pattern = re.escape(name) + (BOUND if len(name) <= FAMILIAR_NAME else "")
        norm = re.sub(pattern, masks[name], norm)
    return norm


def nicknamed(norm: str) -> str:
    """The text with the nicknames that it calls names of its own masked wherever they stand, of the same length.

    >>> nicknamed("小雅(化名)被抓获,小雅获刑三年")
    '雅某(化名)被抓获,雅某获刑三年'
    """
    told = {match.group() for match in NICKNAME.finditer(norm)}
    told |= {match["name"] for match in INTRODUCED.finditer(norm) if re.search(match["name"] + NICK_DEED, norm)}
    for nick in sorted(told):
        norm = norm.replace(nick, nick[1] + MASK)
    return norm


def numbered(norm: str, names: NameFile) -> str:
    """The text with the names of judgments, masked by letters and told apart by numbers, as bulletins mask them, of the same length.

    >>> from rules.book import load_book
    >>> numbered("将王2某、杨X、卓某1抓获", load_book().names)
    '将王某乙、杨某、卓某甲抓获'
    """

    def spelled(match: re.Match[str]) -> str:
        number = match["before"] or match["behind"] or match["number"]
        if match["more"] or match["given"]:
            return MASK * 2 + (match["more"] or match["given"])  # 方某3甲, 方3某远
        return MASK * (len(match.group()) - bool(number)) + (OTHERS[int(number) - 1] if number else "")

    return lettered(names).sub(spelled, norm)


@lru_cache(maxsize=8)
def lettered(names: NameFile) -> re.Pattern[str]:
    """The names that judgments print: 王2某, 卓某1, 杨X, 邹x1."""
    return re.compile(LETTERED.format(surnames="".join(names.words("surname")), given=GIVEN))


def masked(name: str, told: list[str]) -> str:
    """The mask of a name: 石某某; 石某远 where another person's mask would be the same."""
    family = 2 if re.match(COMPOUND, name) and len(name) > FAMILIAR_NAME else 1
    alike = [other for other in told if other != name and len(other) == len(name) and other[:family] == name[:family]]
    if alike and len(name) - family > 1:
        return name[:family] + MASK * (len(name) - family - 1) + name[-1]
    return name[:family] + MASK * (len(name) - family)
