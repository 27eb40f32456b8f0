"""Makes the fonts of this folder from Debian's fonts-noto-cjk (python3-fonttools needed).

PDFBox embeds subsets of TrueType outlines only, and Noto CJK has PostScript outlines: hence the conversion of curves. Kept are the
characters of GBK and the whole block of unified ideographs for text, GB 2312 for headings.
"""
import sys
from fontTools import subset
from fontTools.pens.cu2quPen import Cu2QuPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont, newTable

SOURCES = "/usr/share/fonts/opentype/noto/"
LARGEST_ERROR = 2.5  # of 1000 units per em


def characters(encoding):
    found = set(range(0x20, 0x7f))
    for first in range(0x81, 0xff):
        for second in range(0x40, 0xff):
            try:
                found.update(ord(one) for one in bytes((first, second)).decode(encoding))
            except UnicodeDecodeError:
                pass
    return found


def make(collection, family, weight, kept, target):
    fonts = [TTFont(SOURCES + collection, fontNumber=number) for number in range(5)]
    font = next(one for one in fonts if "SC" in one["name"].getDebugName(1))
    options = subset.Options()
    options.layout_features = []
    options.hinting = False
    options.notdef_outline = True
    options.glyph_names = False
    options.name_IDs = ["*"]
    options.desubroutinize = True
    options.drop_tables += ["GSUB", "GPOS", "GDEF", "BASE", "VORG", "vhea", "vmtx", "DSIG"]
    cut = subset.Subsetter(options)
    cut.populate(unicodes=kept)
    cut.subset(font)
    order = font.getGlyphOrder()
    outlines = font.getGlyphSet()
    glyphs = {}
    for name in order:
        pen = TTGlyphPen(None)
        outlines[name].draw(Cu2QuPen(pen, LARGEST_ERROR, reverse_direction=True))
        glyphs[name] = pen.glyph()
    del font["CFF "]
    font["loca"] = newTable("loca")
    font["glyf"] = table = newTable("glyf")
    table.glyphOrder = order
    table.glyphs = glyphs
    for name in order:
        glyph = glyphs[name]
        glyph.recalcBounds(table)
        width, _ = font["hmtx"][name]
        font["hmtx"][name] = (width, getattr(glyph, "xMin", 0))
    maxp = font["maxp"]
    maxp.tableVersion = 0x00010000
    for field, value in dict(maxZones=1, maxTwilightPoints=0, maxStorage=0, maxFunctionDefs=0, maxInstructionDefs=0,
                             maxStackElements=0, maxSizeOfInstructions=0, maxComponentElements=0).items():
        setattr(maxp, field, value)
    font["post"].formatType = 3.0
    # Variants of one character, which PDFBox does not know.
    font["cmap"].tables = [table for table in font["cmap"].tables if table.format != 14]
    font["head"].glyphDataFormat = 0
    # A changed version may not bear the reserved name.
    for record in list(font["name"].names):
        if record.nameID in (1, 3, 4, 6, 16):
            record.string = {6: family.replace(" ", "") + "-" + weight}.get(record.nameID, family)
        elif record.nameID not in (0, 13, 14):
            font["name"].names.remove(record)
    font.sfntVersion = "\x00\x01\x00\x00"
    font.recalcTimestamp = False
    font.save(target)
    print(target, len(order), "glyphs")


ideographs = set(range(0x4e00, 0xa000))
punctuation = set(range(0x2000, 0x2070)) | set(range(0x3000, 0x3040)) | set(range(0xff00, 0xfff0)) | set(range(0x2460, 0x24a0)) | {0xb7, 0xd7, 0xa7, 0x2713, 0x2717, 0x25cb, 0x25cf}
make("NotoSerifCJK-Regular.ttc", "Xuanjiang Song", "Regular", characters("gbk") | ideographs | punctuation, sys.argv[1] + "/text.ttf")
make("NotoSansCJK-Bold.ttc", "Xuanjiang Hei", "Bold", characters("gb2312") | punctuation, sys.argv[1] + "/heading.ttf")
