"""Any exchange that fits the invented world, for property tests."""

from hypothesis import strategies as st

from game.opinion.exchange import Claim, Crisis, Exchange, Link, News, Premise, Strategy, Treatment
from tests.opinion.world import each

shares = st.floats(0, 1, width=32)
signed = st.floats(-1, 1, width=32)
signs = st.sampled_from([-1.0, 1.0])
propositions, issues = st.integers(0, 3), st.integers(0, 2)
audience_shares = st.tuples(shares, shares, shares).map(lambda values: each(*values))
audience_signed = st.tuples(signed, signed, signed).map(lambda values: each(*values))
claims = st.builds(
    Claim,
    propositions,
    signs,
    shares,
    hearing=st.integers(1, 5),
    admission=st.booleans(),
    denial=st.booleans(),
    sidedness=st.floats(0.5, 1.5, width=32),
)
links = st.builds(
    Link,
    audience_shares,
    st.lists(claims, max_size=3).map(tuple),
    frame=st.none() | issues,
    frame_contested=st.booleans(),
    warmth=signed,
    hostility=shares,
    closeness=st.none() | audience_signed,
    worn=shares,
)
premises = st.builds(Premise, propositions, signs, st.sampled_from(Treatment), audience_shares, st.booleans())
news = st.builds(News, propositions, signs, audience_shares, audience_shares)
crises = st.builds(Crisis, shares, st.booleans(), st.sampled_from(Strategy), st.booleans())
exchanges = st.builds(
    Exchange,
    st.lists(links, max_size=4).map(tuple),
    issue=st.none() | issues,
    premises=st.lists(premises, max_size=2).map(tuple),
    conflict=st.none() | audience_shares,
    fluency=shares,
    evidence=shares,
    concession=shares,
    answered=shares,
    distance=shares,
    visible=shares,
    accused=shares,
    attack=shares,
    defended=shares,
    speaker_closeness=st.none() | audience_signed,
    caught=st.none() | audience_shares,
    abandoned_threat=st.sampled_from([0.0, 1.0]),
    crisis=st.none() | crises,
    news=st.lists(news, max_size=2).map(tuple),
    raised=st.lists(st.tuples(issues, audience_shares), max_size=2).map(tuple),
)
conferences = st.lists(exchanges, min_size=1, max_size=3)
