"""The look of the page: tomorrow's paper, in ink, with one red for what is missed."""

STYLE = """
:root { --paper: #F2EBDC; --shade: #E3D9C4; --ink: #1B1814; --ink2: #554B3D; --red: #AE1E17; --line: #B5A88F;
  --serif: Newsreader, "Noto Serif SC", "Songti SC", Georgia, "Times New Roman", serif;
  --sans: "Libre Franklin", "Noto Sans SC", "PingFang SC", "Helvetica Neue", Arial, sans-serif; }
@media (prefers-color-scheme: dark) { :root { --paper: #171411; --shade: #332D26; --ink: #EFE6D3;
  --ink2: #B9AD98; --red: #FF7663; --line: #5C5346; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 16px/1.45 var(--serif); }
main { max-width: 1120px; margin: 0 auto; padding: 28px 40px 80px; }
header { border-top: 4px solid var(--ink); padding-top: 10px; }
header + header { margin-top: 90px; }
.kicker { font: 700 12px/16px var(--sans); letter-spacing: .075em; text-transform: uppercase; color: var(--ink2);
  display: flex; justify-content: space-between; gap: 24px; flex-wrap: wrap; }
h1 { font: 800 54px/1.04 var(--serif); margin: 14px 0 6px; letter-spacing: -.012em; text-wrap: balance; }
.lead { font-size: 21px; line-height: 1.4; max-width: 46em; margin: 8px 0 20px; }
.strip { display: grid; grid-template-columns: repeat(auto-fit, minmax(150px, 1fr)); border-top: 2px solid var(--ink);
  border-bottom: 1px solid var(--line); margin: 22px 0 8px; }
.strip div { padding: 12px 18px 14px 0; margin-right: 18px; border-right: 1px solid var(--line); }
.strip div:last-child { border-right: 0; margin-right: 0; }
.strip b { display: block; font: 800 36px/1.1 var(--serif); }
.strip b::first-letter { text-transform: uppercase; }
.strip span { font: 500 13px/1.35 var(--sans); color: var(--ink2); }
.strip .missed b { color: var(--red); }
section { margin-top: 46px; }
h2 { font: 800 25px/1.15 var(--serif); margin: 0; padding-top: 8px; border-top: 2px solid var(--ink); }
.note { font: 15.5px/1.45 var(--serif); font-style: italic; color: var(--ink2); margin: 4px 0 14px; max-width: 52em; }
:lang(zh) .note { font-style: normal; } :lang(zh) h1 { line-height: 1.15; }
svg { display: block; width: 100%; height: auto; overflow: visible; }
svg.apart { position: absolute; width: 0; height: 0; }
.key { margin: 2px 0 12px; }
.questions { columns: 3 300px; column-gap: 26px; column-rule: 1px solid var(--line); }
.questions figure { break-inside: avoid; margin: 0 0 18px; }
figcaption { font: 700 14px/1.25 var(--serif); margin-bottom: 2px; }
figcaption small { font: 500 12px/1.3 var(--sans); color: var(--ink2); display: block; }
.who { display: grid; grid-template-columns: repeat(auto-fit, minmax(320px, 1fr)); gap: 4px 34px; margin-top: 18px; }
.who h3 { font: 700 13px/18px var(--sans); margin: 0 0 4px; }
.who dl { display: grid; grid-template-columns: 150px 1fr; margin: 0; font-size: 14.5px; line-height: 1.36; }
.who dt { font-weight: 600; } .who dt, .who dd { margin: 0; padding: 3px 8px 3px 0; border-top: 1px solid var(--line); }
.goals { border-collapse: collapse; width: 100%; font-size: 15px; }
.goals th { font-weight: 500; text-align: left; } .goals thead th { font-weight: 600; border-bottom: 1px solid var(--ink); }
.goals th, .goals td { padding: 5px 12px 5px 0; border-bottom: 1px solid var(--line); vertical-align: bottom; }
.goals td, .goals thead th + th { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
.goals small { font: 600 12px/1.3 var(--sans); color: var(--ink2); display: inline-block; min-width: 60px; }
.goals code { color: var(--ink2); }
.line { columns: 3 280px; column-gap: 30px; padding: 0; margin: 0; list-style: none; counter-reset: line; font-size: 15px; line-height: 1.34; }
.line li { break-inside: avoid; padding: 5px 0 6px 30px; border-top: 1px solid var(--line); position: relative; counter-increment: line; }
.line li::before { content: counter(line); position: absolute; left: 0; font: 700 13px/1.5 var(--sans); color: var(--ink2); }
.line small { display: block; font: 600 12px/1.3 var(--sans); color: var(--ink2); }
.found { columns: 2 420px; column-gap: 34px; }
.found h3 { font: 700 13px/18px var(--sans); margin: 14px 0 4px; break-after: avoid; }
.found ul { margin: 0; padding: 0; list-style: none; font-size: 14.5px; line-height: 1.36; }
.found li { padding: 3px 0; border-top: 1px solid var(--line); break-inside: avoid; }
.found small { display: block; font: 500 12.5px/1.35 var(--sans); color: var(--ink2); }
details { margin-top: 18px; } summary { font: 600 13px/18px var(--sans); cursor: pointer; }
code { font: 12.5px/1.3 "Source Code Pro", ui-monospace, monospace; }
text { fill: var(--ink); font: 500 13px var(--sans); }
text.head, text.name { font: 600 14.5px var(--serif); } text.row { font: 15px var(--serif); }
text.figure { font: 700 14px var(--sans); font-variant-numeric: tabular-nums; }
text.label { fill: var(--ink2); } text.small { font-size: 11.5px; fill: var(--ink2); font-variant-numeric: tabular-nums; }
text.tiny, text.redtiny { font: 11px var(--sans); }
text.redname { font: 600 15px var(--serif); fill: var(--red); } text.redlabel, text.redtiny { fill: var(--red); }
text.redfigure { font: 700 14px var(--sans); fill: var(--red); }
.ink { fill: var(--ink); } .paper, .none { fill: var(--paper); } .shade { fill: var(--shade); } .redfill { fill: var(--red); }
rect.hatch { fill: url(#hatch); stroke: var(--ink); stroke-width: .8; } rect.outline { fill: var(--paper); stroke: var(--ink); stroke-width: 1; }
.frame { fill: none; stroke: var(--ink2); stroke-width: .7; pointer-events: all; }
.hollow { fill: var(--paper); stroke: var(--ink); stroke-width: 1.6; }
line { stroke-linecap: butt; } .hair { stroke: var(--line); stroke-width: 1; } .rule { stroke: var(--ink); stroke-width: 1; }
.axis { stroke: var(--ink2); stroke-width: .8; } .span { stroke: var(--ink); stroke-width: 2; }
.redspan { stroke: var(--red); stroke-width: 2; } .goal { stroke: var(--ink); stroke-width: 2; }
footer { margin-top: 60px; border-top: 1px solid var(--line); padding-top: 8px; font: 12px/1.4 var(--sans); color: var(--ink2); }
.scroll { overflow-x: auto; } .scroll svg { min-width: 640px; }
@media (max-width: 700px) { main { padding: 18px 16px 50px; } h1 { font-size: 36px; } }
@media print { :root { --paper: #fff; --shade: #eee; } section { break-inside: avoid; } }
"""
