# Makes the two text fonts from their packages: see README.md. Needs fontTools 4 with its Brotli module.
import subprocess
from pathlib import Path

from fontTools.ttLib import TTFont

here = Path(__file__).parent
packages = here.parent.parent / 'node_modules'
literata = packages / '@fontsource-variable/literata/files/literata-latin-wght-normal.woff2'
b612 = packages / '@fontsource/b612/files/b612-latin-400-normal.woff2'

KERNED = 'U+0041-005A,U+0061-007A,U+002C,U+002E,U+2019,U+201C,U+201D'
PROSE = (
    'U+0020-007E,U+00A0,U+00A7,U+00A9,U+00AB,U+00B0-00B3,U+00B7,U+00BB-00BE,U+00C0,U+00C1,U+00C4-00C9,U+00D1,U+00D3,'
    'U+00D6-00D8,U+00DA,U+00DC,U+00DF-00EF,U+00F1-00FD,U+00FF,U+0152-0153,U+2013-2014,U+2018-2019,U+201C-201D,U+2026,'
    'U+20AC,U+2212'
)
INSTRUMENT = (
    'U+0020-007E,U+00A0-00FF,U+0131,U+0152-0153,U+2013-2014,U+2018-201A,U+201C-201E,U+2022,U+2026,U+2032-2033,'
    'U+2039-203A,U+2044,U+20AC,U+2122,U+2212'
)


def subset(source, target, unicodes, features, *more):
    options = [f'--unicodes={unicodes}', f'--layout-features={features}', '--no-hinting', *more]
    subprocess.run(['pyftsubset', source, f'--output-file={target}', *options], check=True)


def still(part, seen):
    """Takes the changes with weight out of kerning: they are a fifth of the file, and nobody sees them."""
    if id(part) in seen:
        return
    seen.add(id(part))
    if isinstance(part, list):
        for inner in part:
            still(inner, seen)
    elif hasattr(part, '__dict__'):
        part.__dict__.pop('XAdvDevice', None)
        for name in ('ValueFormat1', 'ValueFormat2', 'ValueFormat'):
            if isinstance(getattr(part, name, None), int):
                setattr(part, name, getattr(part, name) & 0x0F)
        for inner in list(part.__dict__.values()):
            still(inner, seen)


subprocess.run(['fonttools', 'varLib.instancer', literata, 'wght=400:600', '-o', 'literata.ttf'], check=True)
font = TTFont('literata.ttf')
seen = set()
for lookup in font['GPOS'].table.LookupList.Lookup:
    still(lookup.SubTable, seen)
font['GDEF'].table.VarStore, font['GDEF'].table.Version = None, 0x00010000
font.save('literata.ttf')

upright_only = '--drop-tables+=vhea,vmtx,STAT'
subset('literata.ttf', 'prose.ttf', PROSE, 'liga,tnum', upright_only)
subset('literata.ttf', 'kerned.ttf', KERNED, 'kern', upright_only)
prose, kerned = TTFont('prose.ttf'), TTFont('kerned.ttf')
prose['GPOS'] = kerned['GPOS']
prose.flavor = 'woff2'
prose.save(here / 'literata-latin-400-600.woff2')
subset(b612, here / 'b612-latin-400.woff2', INSTRUMENT, 'kern,tnum', '--flavor=woff2')
