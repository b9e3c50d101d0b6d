"""The style sheet of exported pages: paper, ink, one red; by day, by night, and in print."""

STYLE = """
:root { --paper: #f2ebdc; --slip: #fcf8ee; --shade: #e3d9c4; --ink: #1b1814; --ink2: #554b3d; --red: #ae1e17;
  --on-ink: #fcf8ee; --line: #b5a88f; color-scheme: light dark; }
@media (prefers-color-scheme: dark) { :root { --paper: #171411; --slip: #24201b; --shade: #332d26; --ink: #efe6d3;
  --ink2: #b9ad98; --red: #ff7663; --on-ink: #171411; --line: #5c5346; } }
@media (prefers-contrast: more) { :root { --line: var(--ink2); } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 500 15px/1.45 "Libre Franklin", "Helvetica Neue", Arial,
  "Noto Sans SC", "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", sans-serif; }
main, .languages { max-width: 68rem; margin: 0 auto; padding: 0 1.25rem; }
.languages { padding-top: 1rem; display: flex; gap: .25rem 1rem; justify-content: flex-end; }
.languages label { padding: .3rem .1rem; cursor: pointer; }
.languages input { accent-color: var(--ink); margin: 0 .35rem 0 0; }
body:has(#show-en:checked) .in-zh, body:has(#show-zh:checked) .in-en { display: none; }
h1, h2, h3, .said, .headline, .question, .masthead { font-family: Newsreader, Georgia, "Times New Roman", "Noto Serif SC",
  "Noto Serif CJK SC", "Songti SC", SimSun, serif; }
h1 { font-size: 2.6rem; line-height: 1.1; margin: 0; font-weight: 800; }
h2 { font-size: 1.35rem; margin: 2.2rem 0 .6rem; padding-top: .5rem; border-top: 2px solid var(--ink); font-weight: 800; }
h3 { font-size: 1.1rem; margin: 0 0 .2rem; font-weight: 800; }
header { display: flex; flex-wrap: wrap; gap: .5rem 1.5rem; align-items: center; border-bottom: 4px solid var(--ink);
  padding: .5rem 0 1rem; }
header .result { flex: 1 1 20rem; }
p { margin: .3rem 0; }
.kicker { font-size: .75rem; font-weight: 700; letter-spacing: .075em; text-transform: uppercase; color: var(--ink2); margin: 0; }
.quiet { color: var(--ink2); }
.seal { border-radius: 50%; width: 5rem; height: 5rem; display: grid; place-items: center; font-weight: 700;
  text-transform: uppercase; border: 2px solid var(--ink); outline: 1px solid var(--ink); outline-offset: 2px; font-size: .85rem; }
.seal.gold { background: var(--ink); color: var(--on-ink); }
.seal.silver { background: repeating-linear-gradient(135deg, var(--ink) 0 1.5px, transparent 1.5px 5px); }
.seal.silver span { background: var(--paper); padding: .1rem .35rem; border: 1px solid var(--ink); }
.seal.none { border-style: dashed; outline: none; color: var(--ink2); }
svg { display: block; width: 100%; height: auto; overflow: visible; }
svg text { fill: var(--ink); font-size: 13px; font-family: inherit; }
svg .quiet { fill: var(--ink2); } svg .strong { font-weight: 700; } svg .end { text-anchor: end; } svg .middle { text-anchor: middle; }
svg .band { fill: var(--shade); } svg .grid { stroke: var(--line); } svg .zero { stroke: var(--ink); }
svg .thin { fill: none; stroke: var(--ink2); stroke-width: 1.4; } svg .thick { fill: none; stroke: var(--ink); stroke-width: 3.2; }
svg .leader { stroke: var(--ink2); } svg .caught { fill: var(--red); }
svg .number, svg .free { font-weight: 700; font-size: 11px; text-anchor: middle; } svg .number { fill: var(--on-ink); }
svg .up { fill: var(--ink); } svg .down { stroke: var(--ink); }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; padding: .3rem .6rem .3rem 0; border-bottom: 1px solid var(--line); vertical-align: top; }
thead th { border-bottom: 2px solid var(--ink); font-size: .75rem; letter-spacing: .05em; text-transform: uppercase; }
.figure { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
tfoot th, tfoot td { border-top: 2px solid var(--ink); border-bottom: 0; font-weight: 700; }
.origin { display: block; font-weight: 400; font-size: .85em; color: var(--ink2); }
.bar { width: 42%; } .bar svg { height: 1.1rem; }
.audiences { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(21rem, 100%), 1fr)); gap: 1.5rem 2.5rem; }
.audiences > div { break-inside: avoid; }
.papers { display: grid; grid-template-columns: repeat(auto-fill, minmax(15rem, 1fr)); gap: 1.25rem; background: var(--shade);
  padding: 1.25rem; }
.paper { background: var(--slip); padding: .9rem 1rem; box-shadow: 4px 4px 0 var(--line); break-inside: avoid; }
.masthead { font-weight: 800; font-size: 1.25rem; border-bottom: 3px double var(--ink); text-align: center; margin: 0 0 .4rem; }
.tabloid .masthead { background: var(--ink); color: var(--on-ink); border: 0; text-align: left; padding: .1rem .5rem;
  font-family: Oswald, Impact, "Noto Sans SC", sans-serif; }
.wire .masthead { font-family: "Source Code Pro", ui-monospace, monospace; border-bottom: 2px dashed var(--ink); text-align: left;
  font-size: 1rem; }
.headline { font-weight: 800; font-size: 1.25rem; line-height: 1.2; margin: .2rem 0; }
.tabloid .headline { text-transform: uppercase; font-family: Oswald, Impact, "Noto Sans SC", sans-serif; font-weight: 600; }
.wire .headline { font-family: "Source Code Pro", ui-monospace, monospace; font-size: 1rem; }
.quoted { text-decoration: underline 2px var(--red); text-underline-offset: .2em; }
.exchange { break-inside: avoid; margin: 1.4rem 0; padding-top: .5rem; border-top: 1px solid var(--ink); }
.question { font-style: italic; font-size: 1.05rem; margin: .2rem 0 .5rem; }
.said { font-size: 1.05rem; }
.chip { display: inline-block; padding: 0 .5rem; font-weight: 600; border: 1px solid var(--ink2); background: var(--shade); }
.chip.clear { background: var(--ink); color: var(--on-ink); border-color: var(--ink); }
.chip.non_reply { background: none; color: var(--red); border: 2px solid var(--red); }
.margin { color: var(--red); font-style: italic; }
:lang(zh) .question, :lang(zh) .margin { font-style: normal; }
.lines { table-layout: fixed; } .lines th:nth-child(1) { width: 3.6rem; } .lines th:nth-child(3) { width: 8.5rem; }
.lines th:nth-child(4) { width: 30%; } .lines td:first-child { font-variant-numeric: tabular-nums; color: var(--ink2); }
.parts { list-style: none; padding: 0; margin: .5rem 0; } .parts li { margin: .25rem 0; }
footer { margin: 2.5rem 0 2rem; border-top: 4px solid var(--ink); padding-top: .6rem; }
:focus-visible { outline: 2px solid var(--ink); outline-offset: 3px; }
@media (max-width: 40rem) { .lines thead { display: none; } .lines td { display: block; border: 0; padding: 0; }
  .lines tr { display: block; border-bottom: 1px solid var(--line); padding: .3rem 0; } .audiences { grid-template-columns: 1fr; } h1 { font-size: 2rem; } }
@media print { :root { --paper: #fff; --slip: #fff; --shade: #eee; --ink: #000; --ink2: #333; --red: #a80000; --on-ink: #fff;
  --line: #999; } .languages { display: none; } body { font-size: 10.5pt; } h2 { break-after: avoid; } main { max-width: none; }
  .seal, .chip, .tabloid .masthead, svg, .band { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  .papers { padding: 0; background: none; } .paper { box-shadow: none; border: 1px solid var(--line); } tr { break-inside: avoid; }
  tfoot { display: table-row-group; } details { display: none; } footer { break-before: avoid; margin: 1rem 0 0; }
  .audiences { display: block; columns: 2; column-gap: 2rem; font-size: 8.5pt; } .audiences .bar { width: 36%; }
  .audiences > div { break-inside: auto; margin-bottom: 1.2rem; } caption, h2 + p, .exchange h3, .exchange > p { break-after: avoid; }
  .exchange { break-inside: auto; margin: 1rem 0; } .parts li { break-inside: avoid; }
  .papers { grid-template-columns: repeat(3, 1fr); gap: .6rem; font-size: 8.5pt; } .headline { font-size: 11pt; } }
"""
