"""The charts of the page as Vega-Lite specifications, and the program that draws them: one script for a page that loads nothing.

Vega-Lite (by Altair) was chosen over Plotly and Bokeh for what the page is for: its script is 0.9 MB (theirs 4.8 and 1.3 MB), it draws SVG,
which prints, with a description on every mark, and it runs where a page forbids `eval` and foreign styles.
"""

from __future__ import annotations

import json
import math
from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any, Final

import altair as alt
import vl_convert

from extract.reporting.facts import PRECURSORS
from extract.reporting.figures import Drug, Figures, Left, People, Province, Timeline, Weight
from extract.reporting.html import amount
from extract.reporting.labels import Labels
from extract.reporting.provinces import tiles

Spec = Mapping[str, Any]
Datum = dict[str, str | float | int]
# told apart by people who do not see red or green (Okabe and Ito); grey is for what has no name of its own
COLOURS: Final = ("#0072B2", "#E69F00", "#009E73", "#D55E00", "#CC79A7", "#56B4E9", "#7A5C00")
INK, LINE, EMPTY = "#1F2933", "#D9DEE3", "#EEF1F4"
FONT: Final = "system-ui, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Noto Sans SC', sans-serif"
GREYS: Final = {"unspecified": "#9A9A9A", "mixed": "#C9CED3"}
MOST_BARS: Final = 15
MOST_PERIODS: Final = 30
PADDING: Final = {"left": 5, "top": 5, "right": 48, "bottom": 5}  # room for the number behind the longest bar
STEP: Final = 26  # pixels of a bar with its room


def charts(figures: Figures, labels: Labels) -> dict[str, Spec]:
    """The charts of the page by name; none where there is nothing to draw."""
    drawn: dict[str, alt.LayerChart | alt.Chart] = {}
    if any(drug.grams for drug in figures.drugs):
        drawn["drugs"] = drugs_chart(figures.drugs, labels)
    if figures.timeline and any(shown(weight) for weight in figures.timeline.weights):
        drawn["timeline"] = timeline_chart(figures.timeline, labels)
    if any(one.code for one in figures.provinces):
        drawn["provinces"] = provinces_chart(figures.provinces, labels)
    if figures.people:
        drawn["people"] = people_chart(figures.people, labels)
    if figures.left:
        drawn["left"] = left_chart(figures.left, labels)
    return {name: finished(chart) for name, chart in drawn.items()}


@cache
def program() -> str:
    """The script of a page with charts: Vega, Vega-Lite, Vega-Embed and `page.js`; takes a second or two the first time."""
    version = ".".join(alt.SCHEMA_VERSION.removeprefix("v").split(".")[:2])
    return str(vl_convert.javascript_bundle(Path(__file__).with_name("page.js").read_text(encoding="utf-8"), vl_version=version))


def finished(chart: alt.LayerChart | alt.Chart) -> Spec:
    """A chart as wide as its place, in the fonts and colours of the page."""
    texts = {"labelFontSize": 13, "titleFontSize": 13, "titleFontWeight": "normal", "labelColor": INK, "titleColor": INK}
    whole = (
        chart.properties(width="container", background="transparent", autosize=alt.AutoSizeParams(type="fit-x", contains="padding"))
        .configure(font=FONT)
        .configure_view(stroke=None)
        .configure_axis(gridColor=LINE, domainColor=LINE, tickColor=LINE, **texts)
        .configure_axisY(labelLimit=190)
        .configure_legend(orient="top", columns=4, symbolLimit=0, labelLimit=170, titleLimit=340, **texts)
    )
    spec: Spec = json.loads(whole.to_json(indent=None))
    return spec


def inline(data: Sequence[Datum]) -> Any:
    """Data that stands in the specification itself."""
    return alt.Data(values=list(data))  # type: ignore[no-untyped-call]


def weight_axis(labels: Labels, values: Sequence[float]) -> dict[str, Any]:
    """An axis of weights in powers of ten, from that below the least to that above the greatest, labelled 10 g, 1 kg, 1 t."""
    low, high = math.floor(math.log10(min(values))), math.ceil(math.log10(max(values)))
    ticks = [10.0**power for power in range(low, max(high, low + 1) + 1)]
    units = [(1e6, labels("t")), (1e3, labels("kg")), (1, labels("g"))]
    tests = [f"datum.value >= {least} ? format(datum.value / {least}, ',') + ' {unit}'" for least, unit in units]
    return {"values": ticks, "labelExpr": " : ".join([*tests, f"datum.value + ' {labels('g')}'"])}


def shown(weight: Weight) -> bool:
    """Whether a weight is in the chart over time: it lies in a period and is no precursor's."""
    return weight.slot is not None and weight.code not in PRECURSORS


def drugs_chart(drugs: Sequence[Drug], labels: Labels) -> Any:
    """A dot a drug on a scale of powers of ten: a gram and a ton are both in view."""
    weighed = [drug for drug in drugs if drug.grams][:MOST_BARS]
    data: list[Datum] = [
        {
            "name": drug.name,
            "grams": drug.grams,
            "told": labels.weight(drug.grams),
            "all": f"{amount(drug.grams)} {labels('g')}",
            "said": f"{drug.name} {amount(drug.grams)} {labels('g')}",
        }
        for drug in weighed
    ]
    axis = weight_axis(labels, [drug.grams for drug in weighed])
    base = alt.Chart(inline(data)).encode(
        y=alt.Y("name:N", sort=None, title=None, axis=alt.Axis(grid=True, ticks=False, domain=False)),
        x=alt.X("grams:Q", scale=alt.Scale(type="log", domain=[axis["values"][0], axis["values"][-1]]), title=labels("axis-log"), axis=alt.Axis(**axis)),
        description="said:N",
        tooltip=[alt.Tooltip("name:N", title=labels("drug")), alt.Tooltip("all:N", title=labels("weight"))],
    )
    middle = math.sqrt(min(drug.grams for drug in weighed) * max(drug.grams for drug in weighed))
    side = [alt.ExprRef(f"datum.grams > {middle} ? {far} : {near}") for far, near in (("'right'", "'left'"), ("-10", "10"))]
    words = base.mark_text(align=side[0], dx=side[1], fontSize=12, color=INK, aria=False).encode(text="told:N")
    return alt.layer(base.mark_circle(size=130, opacity=1, color=COLOURS[0]), words, description=labels("chart-drugs"), height=STEP * len(data))


def timeline_chart(timeline: Timeline, labels: Labels) -> Any:
    """Stacked bars by period, the greatest drugs in colour; a click on a name in the legend shows that drug alone."""
    first = max(0, len(timeline.periods) - MOST_PERIODS)
    names = {slot: labels.period(timeline.every, period) for slot, period in enumerate(timeline.periods) if slot >= first}
    coloured = colours_of(timeline, labels)
    data: list[Datum] = [
        {
            "period": names[slot],
            "drug": drug,
            "kilograms": grams / 1000,
            "told": f"{amount(grams)} {labels('g')}",
            "said": f"{drug}, {names[slot]}: {amount(grams)} {labels('g')}",
            "order": list(coloured).index(drug),
        }
        for (slot, drug), grams in grouped(timeline, labels).items()
        if slot in names and drug in coloured
    ]
    picked = alt.selection_point(name="drug", fields=["drug"], bind="legend", toggle="true")
    return (
        alt.Chart(inline(data), description=labels("chart-timeline"), height=300)
        .mark_bar(stroke="white", strokeWidth=0.6)
        .encode(
            x=alt.X("period:O", sort=None, scale=alt.Scale(domain=list(names.values())), title=None, axis=alt.Axis(labelAngle=0, labelOverlap="greedy")),
            y=alt.Y("kilograms:Q", title=labels("axis-kilograms"), axis=alt.Axis(format=",~f", tickCount=6)),
            color=alt.Color("drug:N", title=labels("legend-drug"), scale=alt.Scale(domain=list(coloured), range=list(coloured.values()))),
            order=alt.Order("order:Q"),
            description="said:N",
            tooltip=[
                alt.Tooltip("period:N", title=labels("period")),
                alt.Tooltip("drug:N", title=labels("drug")),
                alt.Tooltip("told:N", title=labels("weight")),
            ],
        )
        .transform_filter(picked)
        .add_params(picked)
    )


def colours_of(timeline: Timeline, labels: Labels) -> dict[str, str]:
    """The names that get a colour of their own: the drugs of the greatest weight; then the others, and what has no name of its own, in greys."""
    sums: dict[tuple[str, str], float] = defaultdict(float)
    for weight in timeline.weights:
        if shown(weight):
            sums[weight.code, weight.name] += weight.grams
    greatest = sorted(sums, key=lambda drug: -sums[drug])
    named = [name for code, name in greatest if code not in GREYS]
    others = {labels("other-drugs"): "#5F6B76"} if len(named) > len(COLOURS) else {}
    return dict(zip(named, COLOURS, strict=False)) | others | {name: GREYS[code] for code, name in greatest if code in GREYS}


def grouped(timeline: Timeline, labels: Labels) -> dict[tuple[int | None, str], float]:
    """Grams by period (None for what lies in none) and name: drugs without a colour of their own together, precursors by themselves."""
    coloured = colours_of(timeline, labels)
    sums: dict[tuple[int | None, str], float] = defaultdict(float)
    for weight in timeline.weights:
        own = weight.name in coloured or weight.code in PRECURSORS
        sums[weight.slot, weight.name if own else labels("other-drugs")] += weight.grams
    return {key: round(grams, 6) for key, grams in sums.items()}


def tile_data(provinces: Sequence[Province], labels: Labels) -> list[Datum]:
    """A datum a tile; without grams where nothing was weighed."""
    told = {province.code: province for province in provinces}
    data: list[Datum] = []
    for tile in tiles():
        one = told.get(tile.code, Province(tile.code, 0, 0, 0))
        place: Datum = {"name": tile.name(labels.lang), "brief": tile.brief(labels.lang), "column": tile.column, "row": tile.row}
        said = ", ".join((tile.name(labels.lang), labels.weight(one.grams), labels("case-captured", count=one.people)))
        figures: Datum = {"said": said, "told": amount(one.grams), "people": one.people, "cases": one.cases}
        data.append(place | figures | ({"grams": one.grams} if one.grams else {}))
    return data


def provinces_chart(provinces: Sequence[Province], labels: Labels) -> Any:
    """A tile a province, the darker the more was seized there."""
    data = tile_data(provinces, labels)
    base = alt.Chart(inline(data), height=8 * 46).encode(
        x=alt.X("column:O", axis=None, scale=alt.Scale(paddingInner=0.06)),
        y=alt.Y("row:O", axis=None, scale=alt.Scale(paddingInner=0.08)),
        description="said:N",
        tooltip=[
            alt.Tooltip("name:N", title=labels("province")),
            alt.Tooltip("told:N", title=labels("grams-seized")),
            alt.Tooltip("people:Q", title=labels("people-captured"), format=","),
            alt.Tooltip("cases:Q", title=labels("single-cases"), format=","),
        ],
    )
    grams = [province.grams for province in provinces if province.code and province.grams] or [1.0]
    scale = alt.Scale(type="log", range=["#D6E6F4", "#0B3C6F"], nice=False)
    axis = weight_axis(labels, grams)
    inside = [tick for tick in axis["values"] if min(grams) <= tick <= max(grams)]
    shade = alt.Color(
        "grams:Q",
        scale=scale,
        title=labels("axis-log"),
        legend=alt.Legend(gradientLength=240, labelOverlap=True, values=inside or grams[:1], labelExpr=axis["labelExpr"]),
    )
    bare = base.transform_filter("!isValid(datum.grams)").mark_rect(cornerRadius=4, color=EMPTY)
    filled = base.transform_filter("isValid(datum.grams)").mark_rect(cornerRadius=4).encode(color=shade)
    bright = f"isValid(datum.grams) && datum.grams > {math.sqrt(min(grams) * max(grams))}"
    size = alt.ExprRef("width < 500 ? 10 : 13")
    words = (
        base.transform_calculate(word="width < 500 ? datum.brief : datum.name")
        .mark_text(fontSize=size, aria=False)
        .encode(text="word:N", color=alt.condition(bright, alt.value("white"), alt.value(INK)))
    )
    return alt.layer(bare, filled, words, description=labels("chart-provinces"))


def people_chart(people: Sequence[People], labels: Labels) -> Any:
    """A bar a measure: those told of in single cases, and those only in sums."""
    data: list[Datum] = []
    for one in people[:MOST_BARS]:
        for key, count in (("in-cases", one.in_cases), ("in-totals", one.in_totals)):
            data.append({"name": one.name, "where": labels(key), "people": count, "all": one.people, "said": f"{one.name}, {labels(key)}: {amount(count)}"})
    keys = [labels("in-cases"), labels("in-totals")]
    picked = alt.selection_point(name="where", fields=["where"], bind="legend", toggle="true")
    base = alt.Chart(inline(data)).transform_filter(picked).encode(y=alt.Y("name:N", sort=None, title=None, axis=alt.Axis(ticks=False, domain=False)))
    bars = base.mark_bar(stroke="white", strokeWidth=0.6).encode(
        x=alt.X("sum(people):Q", title=labels("people"), axis=alt.Axis(format=",d", tickCount=5, labelOverlap=True)),
        color=alt.Color("where:N", title=labels("legend-where"), scale=alt.Scale(domain=keys, range=[COLOURS[1], COLOURS[0]])),
        description="said:N",
        tooltip=[
            alt.Tooltip("name:N", title=labels("measure")),
            alt.Tooltip("where:N", title=labels("where-told")),
            alt.Tooltip("sum(people):Q", title=labels("people"), format=","),
            alt.Tooltip("max(all):Q", title=labels("all"), format=","),
        ],
    )
    return with_numbers(bars.add_params(picked), base, "sum(people):Q", labels("chart-people"), len(data) // 2)


def with_numbers(bars: Any, base: Any, value: str, description: str, count: int) -> Any:
    """Bars with their numbers at their ends."""
    words = base.mark_text(align="left", dx=4, fontSize=12, color=INK, aria=False).encode(x=value, text=alt.Text(value, format=","))
    return alt.layer(bars, words, description=description, height=STEP * count, padding=PADDING)


def left_chart(left: Sequence[Left], labels: Labels) -> Any:
    """A bar a reason for which numbers were left out."""
    data: list[Datum] = [
        {"reason": labels.reason(one.reason), "times": one.times, "said": f"{labels.reason(one.reason)}: {amount(one.times)}"} for one in left[:MOST_BARS]
    ]
    base = alt.Chart(inline(data)).encode(y=alt.Y("reason:N", sort=None, title=None, axis=alt.Axis(ticks=False, domain=False)))
    bars = base.mark_bar(color=COLOURS[0]).encode(
        x=alt.X("times:Q", title=labels("times"), axis=alt.Axis(format=",d", tickCount=5, labelOverlap=True)),
        description="said:N",
        tooltip=[alt.Tooltip("reason:N", title=labels("reason-left")), alt.Tooltip("times:Q", title=labels("times"), format=",")],
    )
    return with_numbers(bars, base, "times:Q", labels("chart-left"), len(data))
