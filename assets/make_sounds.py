"""Makes every sound of the game, in assets/sounds, from nothing but arithmetic.

    python assets/make_sounds.py

Needs numpy and soundfile (`pip install .[assets]`). Every loop is made on a circle: notes, rooms and filters wrap around its
end, so that nothing is heard where it begins again. The same numbers give the same sounds.
"""

from collections.abc import Callable, Sequence
from pathlib import Path

import click
import numpy as np
import soundfile

SOUNDS = Path(__file__).resolve().parent / "sounds"
RATE = 44_100
Wave = np.ndarray
"""Samples of one channel, about -1 to 1."""

# -- tools ----------------------------------------------------------------------------------------------------------------


def seconds(length: float) -> Wave:
    """Return the moments of a sound of this length, in seconds."""
    return np.arange(round(length * RATE)) / RATE


def luck(name: str) -> np.random.Generator:
    """Return the luck of one sound."""
    return np.random.default_rng(list(name.encode()))


def filtered(wave: Wave, gain: Callable[[Wave], Wave]) -> Wave:
    """Return a sound whose every frequency (Hz) is multiplied; what is filtered wraps around its end."""
    spectrum = np.fft.rfft(wave)
    return np.fft.irfft(spectrum * gain(np.fft.rfftfreq(len(wave), 1 / RATE)), len(wave))


def band(low: float, high: float, steep: float = 2.0) -> Callable[[Wave], Wave]:
    """Return a gain that lets pass what lies between two frequencies."""
    return lambda hertz: 1 / (1 + (low / np.maximum(hertz, 1)) ** (2 * steep)) / (1 + (hertz / high) ** (2 * steep))


def peaks(*formants: tuple[float, float, float]) -> Callable[[Wave], Wave]:
    """Return a gain with peaks, each a frequency, a width and a height."""
    return lambda hertz: sum(height / (1 + ((hertz - middle) / width) ** 2) for middle, width, height in formants)


def decay(time: Wave, half_life: float) -> Wave:
    """Return an envelope that halves again and again."""
    return 0.5 ** (time / half_life)


def levelled(wave: Wave, peak: float) -> Wave:
    """Return a sound around zero with this highest point."""
    centred = wave - wave.mean()
    return centred * (peak / np.abs(centred).max())


def faded(wave: Wave, first: float = 0.002, last: float = 0.02) -> Wave:
    """Return a sound that begins and ends in silence."""
    into, out = round(first * RATE), round(last * RATE)
    shaped = wave.copy()
    shaped[:into] *= np.linspace(0, 1, into)
    shaped[-out:] *= np.linspace(1, 0, out) ** 2
    return shaped


def evened(wave: Wave) -> Wave:
    """Return a sound whose few high points are pressed down, so that the rest can be heard."""
    return np.tanh(wave / (3 * wave.std()))


def placed(length: float, parts: Sequence[tuple[float, Wave]]) -> Wave:
    """Return sounds laid into one of this length, each at its second; what is too long is cut."""
    whole = np.zeros(round(length * RATE))
    for start, part in parts:
        begin = round(start * RATE)
        room = whole[begin : begin + len(part)]
        room += part[: len(room)]
    return whole


def on_circle(whole: Wave, start: float, part: Wave) -> None:
    """Lay a sound into a loop at its second; what runs over the end goes on at the beginning."""
    np.add.at(whole, (round(start * RATE) + np.arange(len(part))) % len(whole), part)


def in_room(wave: Wave, length: float, share: float, name: str, dull: float = 3500) -> Wave:
    """Return a looping sound in a room whose echo lasts so many seconds."""
    echo = np.zeros(len(wave))
    time = seconds(min(length * 1.5, len(wave) / RATE))
    echo[: len(time)] = luck(name).standard_normal(len(time)) * decay(time, length / 8)
    echo = filtered(echo, band(120, dull, 1))
    wet = np.fft.irfft(np.fft.rfft(wave) * np.fft.rfft(echo / np.sqrt((echo**2).sum())), len(wave))
    return wave * (1 - share) + wet * share


# -- effects --------------------------------------------------------------------------------------------------------------


def snap(name: str, length: float, middle: float, half_life: float) -> Wave:
    """Return one mechanical click."""
    time = seconds(length)
    noise = filtered(
        luck(name).standard_normal(len(time)),
        peaks((middle, middle / 5, 1), (middle * 2.3, middle / 3, 0.6), (middle / 3, 200, 0.5)),
    )
    return noise * decay(time, half_life) / np.abs(noise).max()


def shutter(number: int) -> Wave:
    """Return a camera: the mirror, the curtain, the mirror again."""
    name = f"shutter {number}"
    chance = luck(name)
    gap = chance.uniform(0.045, 0.09)
    middle = chance.uniform(1500, 2800)
    parts = [
        (0.004, 0.7 * snap(f"{name} up", 0.05, middle, 0.004)),
        (0.004 + gap * 0.35, 0.4 * snap(f"{name} curtain", 0.04, middle * 1.6, 0.003)),
        (0.004 + gap, 1.0 * snap(f"{name} down", 0.09, middle * 0.8, 0.007)),
        (0.004 + gap * 1.5, 0.25 * snap(f"{name} rest", 0.05, middle * 1.2, 0.006)),
    ]
    return faded(placed(0.28, parts))


def flurry() -> Wave:
    """Return a room of cameras, all at once."""
    chance = luck("flurry")
    starts = np.sort(np.concatenate([chance.beta(1.6, 3.2, 26) * 1.7]))
    parts = [(start, chance.uniform(0.2, 0.75) * shutter(1 + number % 4)) for number, start in enumerate(starts)]
    return faded(evened(placed(2.2, parts)), last=0.2)


def crackle(name: str, length: float, density: Wave, low: float, high: float) -> Wave:
    """Return fibres that give way: clicks, as many a second as `density` says at each moment, in a band."""
    chance = luck(name)
    count = len(seconds(length))
    clicks = (chance.random(count) < density / RATE) * chance.exponential(1.0, count) * chance.choice([-1, 1], count)
    return filtered(clicks, band(low, high, 1))


def paper() -> Wave:
    """Return a sheet taken up."""
    time = seconds(0.5)
    swell = np.exp(-(((time - 0.12) / 0.07) ** 2)) + 0.6 * np.exp(-(((time - 0.31) / 0.06) ** 2))
    hiss = filtered(luck("paper").standard_normal(len(time)), band(1800, 7000)) * swell * 0.12
    return faded(evened(crackle("paper", 0.5, 1400 * swell + 20, 1200, 9000) + hiss))


def page() -> Wave:
    """Return a page turned: the sweep, and the fall."""
    time = seconds(0.62)
    noise = luck("page").standard_normal(len(time))
    sweep = np.exp(-(((time - 0.2) / 0.11) ** 2))
    bright, dark = filtered(noise, band(2500, 8000)), filtered(noise, band(500, 2500))
    mix = np.clip(time / 0.4, 0, 1)
    fall = filtered(luck("page falls").standard_normal(len(time)), band(150, 1600)) * np.exp(
        -(((time - 0.43) / 0.025) ** 2)
    )
    moved = (
        (bright * (1 - mix) + dark * mix) * sweep * 0.35 + fall * 0.8 + crackle("page", 0.62, 500 * sweep, 1500, 9000)
    )
    return faded(evened(moved))


def drop() -> Wave:
    """Return a bundle of papers let fall on a desk."""
    time = seconds(0.4)
    thud = np.sin(2 * np.pi * (95 * time - 60 * time**2)) * decay(time, 0.03)
    slap = filtered(luck("drop").standard_normal(len(time)), band(300, 3500)) * decay(time, 0.012)
    return faded(0.7 * thud + 0.9 * slap + 0.3 * crackle("drop", 0.4, 900 * decay(time, 0.05), 1500, 8000), 0.001, 0.1)


def stamp() -> Wave:
    """Return a rubber stamp on a pad of paper on wood."""
    time = seconds(0.42)
    body = np.sin(2 * np.pi * 72 * time) * decay(time, 0.035) + 0.5 * np.sin(2 * np.pi * 186 * time) * decay(
        time, 0.018
    )
    face = filtered(luck("stamp").standard_normal(len(time)), band(250, 2200)) * decay(time, 0.009)
    lift = np.roll(
        filtered(luck("stamp lifts").standard_normal(len(time)), band(900, 5000)) * decay(time, 0.006),
        round(0.16 * RATE),
    )
    return faded(body + 1.1 * face + 0.12 * lift, 0.001, 0.12)


def tear() -> Wave:
    """Return paper torn across, faster and faster."""
    time = seconds(0.55)
    rising = np.clip(time / 0.38, 0, 1) ** 1.5 * (time < 0.42) + 0.02
    grain = crackle("tear", 0.55, 900 + 9000 * rising, 900, 9000)
    return faded(evened(grain * (0.35 + rising) * (1 - np.clip((time - 0.4) / 0.1, 0, 1))), 0.004, 0.08)


def tick() -> Wave:
    """Return one tick of a clock on the wall."""
    time = seconds(0.09)
    ring = np.sin(2 * np.pi * 2350 * time) * decay(time, 0.004) + 0.6 * np.sin(2 * np.pi * 980 * time) * decay(
        time, 0.008
    )
    return faded(ring + 0.4 * snap("tick", 0.09, 3800, 0.002))


def pen() -> Wave:
    """Return a reporter's pen on the page."""
    time = seconds(0.9)
    strokes = sum(
        np.exp(-(((time - start) / wide) ** 2))
        for start, wide in ((0.07, 0.03), (0.16, 0.04), (0.29, 0.03), (0.38, 0.05), (0.55, 0.035), (0.68, 0.06))
    )
    rough = 1 + 0.5 * filtered(luck("pen moves").standard_normal(len(time)), band(8, 60)) / 0.05
    scratch = filtered(luck("pen").standard_normal(len(time)), peaks((3100, 900, 1), (5600, 1400, 0.7)))
    return faded(scratch * strokes * np.clip(rough, 0.2, 2.5))


def type_bar() -> Wave:
    """Return one key of a typewriter."""
    return faded(
        placed(
            0.16,
            [
                (0.002, snap("type", 0.05, 2100, 0.004)),
                (0.012, 0.8 * snap("type platen", 0.1, 700, 0.012)),
                (0.07, 0.15 * snap("type returns", 0.05, 3000, 0.004)),
            ],
        )
    )


# -- the room's murmur ----------------------------------------------------------------------------------------------------

VOWELS = (
    ((730, 90, 1.0), (1090, 110, 0.5), (2440, 160, 0.12)),
    ((270, 60, 1.0), (2290, 150, 0.25), (3010, 200, 0.1)),
    ((300, 60, 1.0), (870, 90, 0.4), (2240, 160, 0.05)),
    ((530, 80, 1.0), (1840, 130, 0.35), (2480, 160, 0.1)),
    ((570, 80, 1.0), (840, 90, 0.6), (2410, 160, 0.07)),
)


def wandering(count: int, length: float, per_second: float, chance: np.random.Generator) -> Wave:
    """Return a smooth curve on a circle, about -1 to 1, that turns so often a second."""
    hertz = np.fft.rfftfreq(count, 1 / RATE)
    spectrum = (chance.standard_normal(len(hertz)) + 1j * chance.standard_normal(len(hertz))) * (
        (hertz > 0) & (hertz < per_second)
    )
    curve = np.fft.irfft(spectrum, count)
    return curve / (2.2 * curve.std())


def voice(name: str, length: float, pitch: float, pace: float, lift: float) -> Wave:
    """Return one person talking without words, on a circle: pitch in Hz, syllables a second, how much the pitch moves."""
    chance = luck(name)
    count = len(seconds(length))
    moving = pitch * 2 ** (lift * wandering(count, length, 1.4, chance) + 0.02 * wandering(count, length, 6, chance))
    turns = np.cumsum(moving) / RATE
    turns *= round(turns[-1]) / turns[-1]
    source = sum(np.cos(2 * np.pi * harmonic * turns) / harmonic**0.9 for harmonic in range(1, 13))
    breath = chance.standard_normal(count) * 0.25
    syllables = np.clip(0.25 + wandering(count, length, pace, chance) * 1.3, 0, None)
    phrases = np.clip(0.35 + 1.6 * wandering(count, length, 0.35, chance), 0, 1)
    spoken = (source + breath) * filtered(syllables * phrases, band(0, 25))
    shares = [np.clip(wandering(count, length, pace * 0.8, chance), 0, None) for _ in VOWELS]
    total = sum(shares) + 0.05
    return sum(filtered(spoken, peaks(*vowel)) * share / total for vowel, share in zip(VOWELS, shares, strict=True))


def murmur(layer: int) -> Wave:
    """Return a loop of the room: 0 hushed, 1 talking low, 2 talking, 3 talking over one another."""
    length, people, pitch, pace, lift, bright = (
        (13.0, 5, 1.0, 3.6, 0.15, 900),
        (11.0, 11, 1.0, 4.2, 0.2, 1300),
        (14.0, 16, 1.08, 4.8, 0.28, 1900),
        (12.0, 20, 1.22, 5.6, 0.4, 2800),
    )[layer]
    name = f"murmur {layer}"
    chance = luck(name)
    count = len(seconds(length))
    whole = np.zeros(count)
    for person in range(people):
        own = (105 if person % 2 else 190) * chance.uniform(0.85, 1.2) * pitch
        talk = voice(f"{name} {person}", length, own, pace * chance.uniform(0.85, 1.15), lift)
        whole += np.roll(talk / talk.std(), int(chance.integers(count))) * chance.uniform(0.4, 1.0)
    whole = filtered(whole / whole.std(), band(140, bright, 1))
    air = filtered(chance.standard_normal(count), band(60, 420, 1))
    mixed = in_room(whole / whole.std(), 1.1, 0.55, name, bright * 1.4)
    return mixed / mixed.std() + (0.5 if layer == 0 else 0.15) * air / air.std()


# -- music ----------------------------------------------------------------------------------------------------------------

NAMES = {"c": 0, "d": 2, "e": 4, "f": 5, "g": 7, "a": 9, "b": 11}


def hertz(note: str) -> float:
    """Return the frequency of a note such as a4, bb3 or f#5."""
    flat = {"b": -1, "#": 1}.get(note[1:2], 0)
    octave = int(note[-1])
    return 440.0 * 2 ** ((NAMES[note[0]] + flat - 9) / 12 + octave - 4)


def piano(note: str, loud: float, name: str) -> Wave:
    """Return a struck string: partials that are a little sharp, the high ones dying first."""
    base = hertz(note)
    time = seconds(5.5 if base < 200 else 4.0 if base < 500 else 2.8)
    chance = luck(f"{name} {note}")
    wave = np.zeros(len(time))
    for partial in range(1, min(14, int(9000 / base)) + 1):
        sharp = partial * base * np.sqrt(1 + 0.00035 * partial**2)
        strength = loud * (0.55 + 0.35 * loud) ** (partial - 1) / partial**0.6
        life = 0.55 * (220 / base) ** 0.45 / partial**0.75
        for tuned in (0.9996, 1.0004):
            wave += (
                strength
                * np.sin(2 * np.pi * sharp * tuned * time + chance.uniform(0, 6.28))
                * (0.8 * decay(time, life) + 0.2 * decay(time, life * 4))
            )
    knock = filtered(chance.standard_normal(len(time)), band(90, 900, 1)) * decay(time, 0.012) * 0.25 * loud
    return faded(wave / 3 + knock, 0.004, 0.4)


def strings(notes: Sequence[str], length: float, loud: float, name: str) -> Wave:
    """Return a chord bowed softly by a few players."""
    time = seconds(length + 1.6)
    chance = luck(name)
    swell = np.clip(time / 1.3, 0, 1) ** 1.5 * np.clip((length + 1.6 - time) / 1.6, 0, 1) ** 1.2
    wave = np.zeros(len(time))
    for note in notes:
        for player in range(4):
            vibrato = 0.0018 * np.sin(2 * np.pi * (4.6 + 0.35 * player) * time + chance.uniform(0, 6.28))
            turns = np.cumsum(hertz(note) * (1 + vibrato + chance.normal(0, 0.0012))) / RATE + chance.random()
            wave += sum(np.sin(2 * np.pi * partial * turns) / partial**1.5 for partial in range(1, 9)) / 4
    return filtered(wave * swell * loud, band(70, 2200, 1))


Bar = tuple[Sequence[str], Sequence[str]]
"""The bass figure and the chord above it."""
TITLE: tuple[Bar, ...] = (
    (("d2", "a2", "d3"), ("f3", "a3", "e4")),
    (("bb1", "f2", "bb2"), ("f3", "a3", "d4")),
    (("a1", "f2", "c3"), ("f3", "a3", "c4")),
    (("c2", "g2", "c3"), ("e3", "g3", "d4")),
    (("g1", "d2", "bb2"), ("d3", "f3", "a3")),
    (("f1", "d2", "a2"), ("d3", "f3", "a3")),
    (("bb1", "f2", "d3"), ("d3", "f3", "c4")),
    (("a1", "e2", "a2"), ("d3", "e3", "a3")),
)
TITLE_TUNE = (
    "0:a4 0.5:d5 1:e5 | 2:d5 | 4:f5 5:e5 6:c5 | 8:a4 10:c5 | 12:g4 12.5:c5 13:d5 | 14:c5 | 16:bb4 17:a4 18:f4 | 20:a4 | 24:d5 25:c5 26:bb4 27:a4 | 28:e4 30:a4",
    "0:a4 0.5:d5 1:e5 | 2:f5 | 4:a5 5:f5 6:d5 | 8:c5 10:f5 | 12:e5 12.5:d5 13:c5 | 14:g4 | 16:d5 17:bb4 18:a4 | 20:f4 22:a4 | 24:f4 25:g4 26:a4 27:d5 | 28:e5 30:a4",
    "2:d4 | 6:f4 | 10:e4 | 13:d4 14:e4 | 18:f4 19:g4 | 22:a4 | 26:f4 27:e4 | 28:d4 30:e4",
)
DEBRIEF: tuple[Bar, ...] = (
    (("f1", "c2", "a2"), ("e3", "g3", "c4")),
    (("d2", "a2", "c3"), ("f3", "a3", "e4")),
    (("bb1", "f2", "d3"), ("f3", "a3", "c4")),
    (("c2", "g2", "e3"), ("e3", "g3", "a3")),
    (("a1", "e2", "c3"), ("e3", "g3", "c4")),
    (("bb1", "f2", "d3"), ("d3", "f3", "a3")),
    (("g1", "d2", "bb2"), ("d3", "f3", "bb3")),
    (("c2", "g2", "bb2"), ("d3", "f3", "g3")),
)
DEBRIEF_TUNE = (
    "1:c5 2:a4 | 6:g4 | 9:f4 10:g4 11:a4 | 14:c5 | 17:e5 18:d5 19:c5 | 22:a4 | 25:bb4 26:a4 27:f4 | 29:g4",
    "1:e5 2:d5 3:c5 | 5:a4 | 9:d5 10:c5 11:a4 | 13:g4 | 17:g4 18:a4 19:c5 | 21:f5 22:d5 | 25:d5 26:bb4 | 29:c5 30:a4",
)


def piece(name: str, bars: Sequence[Bar], tunes: Sequence[str], beat: float, figure: Sequence[float]) -> Wave:
    """Return a loop of music: the bars once for each tune; `figure` says on which beats the bass is struck."""
    whole = np.zeros(round(beat * 4 * len(bars) * len(tunes) * RATE))
    bowed = np.zeros(len(whole))
    for turn, tune in enumerate(tunes):
        start = turn * 4 * len(bars) * beat
        for number, (bass, chord) in enumerate(bars):
            at = start + number * 4 * beat
            for struck, note in zip(figure, bass, strict=True):
                on_circle(whole, at + struck * beat, 0.5 * piano(note, 0.42, name))
            for struck, note in ((figure[-1] + 0.5, chord[0]), (figure[-1] + 1, chord[1])):
                on_circle(whole, at + struck * beat, 0.3 * piano(note, 0.3, name))
            on_circle(bowed, at, strings(chord, 4 * beat, 0.1 + 0.03 * turn, f"{name} {turn} {number}"))
        for word in tune.replace("|", " ").split():
            place, note = word.split(":")
            on_circle(whole, start + float(place) * beat, 0.62 * piano(note, 0.5, name))
    return in_room(whole + bowed, 2.4, 0.3, name, 4200)


# -- baking ---------------------------------------------------------------------------------------------------------------

EFFECTS: dict[str, tuple[Callable[[], Wave], float]] = {
    **{f"shutter_{number}": ((lambda number=number: shutter(number)), 0.5) for number in range(1, 5)},
    "flurry": (flurry, 0.55),
    "paper": (paper, 0.45),
    "page": (page, 0.5),
    "drop": (drop, 0.6),
    "stamp": (stamp, 0.75),
    "tear": (tear, 0.6),
    "tick": (tick, 0.4),
    "pen": (pen, 0.35),
    "type": (type_bar, 0.45),
}
LOOPS: dict[str, tuple[Callable[[], Wave], float]] = {
    **{f"murmur_{layer}": ((lambda layer=layer: murmur(layer)), (0.3, 0.42, 0.52, 0.62)[layer]) for layer in range(4)},
    "music_title": (lambda: piece("title", TITLE, TITLE_TUNE, 60 / 76, (0, 1, 2)), 0.6),
    "music_debrief": (lambda: piece("debrief", DEBRIEF, DEBRIEF_TUNE, 60 / 58, (0, 1.5, 2.5)), 0.55),
}


def bake(name: str, wave: Wave, quality: float) -> Path:
    """Write a sound as OGG Vorbis, in pieces, since the encoder is fed from the stack."""
    target = SOUNDS / f"{name}.ogg"
    with soundfile.SoundFile(target, "w", RATE, 1, "VORBIS", format="OGG", compression_level=quality) as file:
        for start in range(0, len(wave), RATE):
            file.write(wave[start : start + RATE])
    return target


@click.command()
@click.argument("names", nargs=-1)
def main(names: tuple[str, ...]) -> None:
    """Make the sounds NAMES, or all."""
    SOUNDS.mkdir(exist_ok=True)
    for name, (make, peak) in {**EFFECTS, **LOOPS}.items():
        if not names or name in names:
            target = bake(name, levelled(make(), peak), 0.75 if name in LOOPS else 0.6)
            click.echo(f"{target.name}: {target.stat().st_size // 1024} KiB")


if __name__ == "__main__":
    main()
