"""What leads to a person is starred out, character for character; what only looks like it stays; and it takes time in proportion to the text."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.exports.masking import PATTERNS, compiled, mask, mask_strings

# ⟦…⟧ is starred out, but for what is no letter and no digit
MASKED = [
    # mobile telephones
    "电话⟦13800138000⟧",
    "电话⟦138 0013 8000⟧",
    "手机⟦138-0013-8000⟧,",
    "⟦1380-0138-000⟧",
    "⟦13800138000⟧起",  # a number, not 起 (cases): so many there are not
    "⟦13800138000⟧人民警察",
    "⟦13800138000⟧,⟦13900139000⟧",
    "⟦13800138000⟧/⟦13900139000⟧、⟦13700137000⟧",
    "1.⟦13800138000⟧\n2.⟦13900139000⟧",
    "系⟦１３８００１３８０００⟧本人",
    "⟦l38OO138OOO⟧",
    "电话:⟦1 3 8 0 0 1 3 8 0 0 0⟧。",
    "电话⟦138\r\n0013\r\n8000⟧",
    "号码系⟦13800\n138000⟧的机主",
    "号码系⟦13800\r\n\u3000\u3000138000⟧的机主",
    "+⟦86 13800138000⟧",
    "手机号码：⟦+8613800138000⟧",
    "+⟦852 9123 4567⟧",
    "张某_⟦13800138000⟧.txt",
    # landlines
    "⟦0871-1234567⟧",
    "⟦010-12345678⟧转",
    "⟦0871-63011234转801⟧",
    "（⟦0871）63011234⟧",
    "⟦0871 63011234⟧",
    "⟦087163011234⟧",
    "举报电话：⟦63011234、63015678转8001⟧",
    "專線:⟦02-2266-1180⟧",
    "举报热线⟦0800-626626⟧",
    # identity
    "身份证⟦110101199003074514⟧号",
    "身份证⟦11010119900307451X⟧",
    "⟦110101 19900307 451x⟧",
    "身份证号：⟦1101 0119 9003 0745 14⟧",
    "公民身份号码⟦１１０１０１１９９００３０７４５１４⟧",
    "身份证号系⟦1101011990\n03074514⟧,",
    "⟦110101900307451⟧",
    "⟦A123456(7)⟧",
    "⟦Ａ１２３４５６（７）⟧",
    "⟦WX123456(A)⟧",
    "⟦A123456789⟧",
    "身分證字號⟦B223456789⟧",
    # travel documents
    "⟦E12345678⟧",
    "⟦EA1234567⟧",
    "⟦G12345678⟧",
    "护照号码⟦MA123456⟧",
    "缅甸护照：⟦123456789⟧",
    "通行证号⟦H1234567801⟧",
    # accounts
    "账号⟦6222021234567890123⟧",
    "卡号⟦6222 0212 3456 7890⟧",
    "⟦6222-0212-3456-7890-123⟧",
    "转入⟦6222021234567890⟧账户45万元",
    "卡号⟦62220212\n34567890⟧,",
    "账号：⟦123456789012⟧",
    "账号⟦6222021234567890⟧ 2019年3月",
    "编号:⟦13800138000⟧",
    # QQ, WeChat
    "QQ:⟦123456789⟧",
    "QQ号码为⟦１２３４５６⟧",
    "QQ号：⟦20120815⟧",
    "QQ群⟦12345678⟧",
    "加qq ⟦123456⟧",
    "微信号⟦abc_12345⟧",
    "微信:⟦13800138000⟧",
    "微信⟦123456⟧",
    "邮箱⟦123456789⟧@qq.com",
    "⟦wxid_abc12345⟧",
]
KEPT = [
    # amounts
    "缴获冰毒37952.7克",
    "毒资13800138000元",
    "涉案15000000000余元",
    "折合人民币13800138000元",
    "¥13800138000",
    "￥6222021234567890",
    "13,800,138,000元",
    "0.13800138000",
    "37.300000000000004",
    "微信红包13800元",
    "微信转账50000元",
    "账户12345678元",
    "账户45万元",
    # days and years
    "2018年4月3日",
    "20200101",
    "20190101-20191231",
    "20200101120000123",
    "2015 2016 2017 2018",
    "微信20190101收款",
    "电话20190101接到",
    "电话2019年",
    "2019-10-01 13:00:00",
    # documents, roads, things
    "2019-345号毒品目标案",
    "云公禁〔2019〕12345号",
    "(2019)云01刑初12345号",
    "案件编号1234567890123456",
    "批号:123456789012345",
    "案件A5301020300002019060012号",
    "G320国道",
    "桂公网安备 45040502000009号",
    "QQ群12345人",
    "QQ 20名",
    "手机1380000部",
    "护照12345678本",
    "电话诈骗案12345678起",
    "破案177起",
    "1380013800",
    "编号1200-13-08",
    # rows of figures
    "1234 2345 3456 4567 5678",
    "13 15 1234 567",
    "138 1234 5678 9",
    "冰毒1350\n120000克",
    "13500\n120000\n",
    # in addresses of the web and in hashes
    "https://example.com/s?id=1637012345678901234",
    "3f2a13800138000bc3f2a13800138000bc3f2a",
]


def plain(marked: str) -> str:
    return marked.replace("⟦", "").replace("⟧", "")


def starred(marked: str) -> str:
    out, inside = [], False
    for character in marked:
        if character in "⟦⟧":
            inside = character == "⟦"
        else:
            out.append("*" if inside and character.isalnum() and not "一" <= character <= "龥" else character)
    return "".join(out)


@pytest.mark.parametrize("marked", MASKED)
def test_what_leads_to_a_person_is_starred_out(marked: str) -> None:
    assert mask(plain(marked)) == starred(marked)


@pytest.mark.parametrize("text", KEPT)
def test_what_only_looks_alike_stays(text: str) -> None:
    assert mask(text) == text


@pytest.mark.parametrize("marked", MASKED)
def test_it_is_found_in_the_midst_of_a_long_text(marked: str) -> None:
    words = "缴获冰毒3克，抓获2人。" * 40
    assert mask(f"{words}\n{plain(marked)}\n{words}") == f"{words}\n{starred(marked)}\n{words}"


def test_every_pattern_is_needed() -> None:
    used = {name for marked in MASKED for name, pattern in compiled().items() if pattern.search(plain(marked))}
    assert used == set(PATTERNS)


def test_strings_within_json_are_masked() -> None:
    assert mask_strings({"a": ["电话13800138000", 13800138000, None], "13800138000": True}) == {
        "a": ["电话***********", 13800138000, None],
        "13800138000": True,
    }


@given(st.text(alphabet="0123456789１３Ol -xXQq微信号账:：()（）+元克年,.\n\r𠀀😀", max_size=60))
def test_only_letters_and_digits_become_stars(text: str) -> None:
    masked = mask(text)
    assert len(masked) == len(text)
    assert all(new in (old, "*") for old, new in zip(text, masked, strict=True))
    assert all(old == new or old.isalnum() for old, new in zip(text, masked, strict=True))


PIECES = [
    "1",
    "1 ",
    "13800",
    "电话1 ",
    "1\n",
    "系1\n",
    "5301",
    "1-",
    "1234 ",
    "0871-",
    "+1 ",
    "账号1234\n",
    "QQ: 1",
    "微信号a",
    "A12345",
    "(0",
    "138 0013 8000,",
    "身份证1 1",
]


@pytest.mark.parametrize("piece", PIECES)
def test_time_grows_with_the_text(piece: str) -> None:
    def seconds(times: int) -> float:
        start = time.process_time()
        mask(piece * times)
        return time.process_time() - start

    assert min(seconds(20_000) for _ in range(3)) < 40 * min(seconds(1_000) for _ in range(3)) + 0.2
