package org.xuanjiang.evidence;

import static org.xuanjiang.evidence.HostileFile.neutralised;
import static org.xuanjiang.evidence.HostileFile.refused;
import static org.xuanjiang.evidence.Samples.PLACE;
import static org.xuanjiang.evidence.Samples.ascii;
import static org.xuanjiang.evidence.Samples.big;
import static org.xuanjiang.evidence.Samples.box;
import static org.xuanjiang.evidence.Samples.chunk;
import static org.xuanjiang.evidence.Samples.cut;
import static org.xuanjiang.evidence.Samples.exif;
import static org.xuanjiang.evidence.Samples.join;
import static org.xuanjiang.evidence.Samples.jpeg;
import static org.xuanjiang.evidence.Samples.mp4;
import static org.xuanjiang.evidence.Samples.pdf;
import static org.xuanjiang.evidence.Samples.png;
import static org.xuanjiang.evidence.Samples.track;
import static org.xuanjiang.evidence.Samples.webp;
import static org.xuanjiang.evidence.Samples.withChunk;
import static org.xuanjiang.evidence.Samples.withSegment;
import static org.xuanjiang.evidence.Samples.zip;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.zip.Deflater;

/** The corpus: what attackers, broken phones and odd file names bring. Made by the test, so that nothing of it lies in the repository. */
final class HostileFiles {

    private static final String EICAR = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-" + "ANTIVIRUS-TEST-FILE!$H+H*";
    private static final String SCRIPT = "<script>alert(document.cookie)</script>";
    private static final String NOT_TAKEN = "不能上传";
    private static final String DAMAGED = "已损坏";
    private static final int MEGA = 1 << 20;
    private static final List<FileType> ARCHIVES = List.of(FileType.DOCX, FileType.XLSX, FileType.PPTX, FileType.OFD);

    private final List<HostileFile> all = new ArrayList<>();

    static List<HostileFile> all() {
        var files = new HostileFiles();
        files.bombs();
        files.brokenArchives();
        files.floods();
        files.cutOff();
        files.tellingPictures();
        files.polyglots();
        files.pictures();
        files.videos();
        files.documents();
        files.programsAndPages();
        files.names();
        files.lengths();
        return files.all;
    }

    private void bombs() {
        ARCHIVES.forEach(type -> {
            var name = "方案." + type.ending();
            archive("300 MB of zeros in " + type, type, name, zeros(300), "解开后过大");
            archive("1,001 parts in " + type, type, name, () -> parts(1_001), "部分过多");
            archive("an archive within an archive within " + type, type, name,
                () -> Map.of("inner.zip", zip(Map.of("deeper.zip", zip(Map.of("a.txt", ascii("a")))))), "层层嵌套");
            archive("parts of a nested archive beyond the limit in " + type, type, name, () -> Map.of("inner.zip", zip(parts(1_000))), "部分过多");
        });
        add(refused("ten swelling parts in a docx", "方案.docx", () -> {
            var parts = new LinkedHashMap<String, byte[]>();
            for (var i = 0; i < 10; i++) {
                parts.put("media/" + i, new byte[25 * MEGA]);
            }
            return document(FileType.DOCX, parts);
        }, "解开后过大"));
        add(refused("a nested swelling part", "方案.xlsx", () -> document(FileType.XLSX, Map.of("embeddings/a.zip", zip(Map.of("zeros", new byte[210 * MEGA])))),
            "解开后过大"));
        add(refused("many directory entries for one part", "方案.docx", HostileFiles::overlapping, null));
    }

    private static byte[] document(FileType type, Map<String, byte[]> more) {
        return Samples.document(type, more);
    }

    private void archive(String what, FileType type, String name, Supplier<Map<String, byte[]>> more, String refusal) {
        add(refused(what, name, () -> document(type, more.get()), refusal));
    }

    private static Supplier<Map<String, byte[]>> zeros(int megabytes) {
        return () -> Map.of("media/zeros", new byte[megabytes * MEGA]);
    }

    private static Map<String, byte[]> parts(int count) {
        var parts = new LinkedHashMap<String, byte[]>();
        for (var i = 0; i < count; i++) {
            parts.put("part" + i, ascii("x"));
        }
        return parts;
    }

    /** Two hundred entries of the directory that all point to the same swelling part. */
    private static byte[] overlapping() {
        var whole = document(FileType.DOCX, Map.of("media/zeros", new byte[MEGA]));
        var end = whole.length - 22;
        var directoryAt = Integer.reverseBytes(ByteBuffer.wrap(whole).getInt(end + 16));
        var directory = Arrays.copyOfRange(whole, directoryAt, end);
        var last = lastEntry(directory);
        var repeated = new ByteArrayOutputStream();
        repeated.writeBytes(directory);
        for (var i = 0; i < 250; i++) {
            repeated.writeBytes(last);
        }
        var tail = Arrays.copyOfRange(whole, end, whole.length);
        ByteBuffer.wrap(tail).order(ByteOrder.LITTLE_ENDIAN).putShort(8, (short) 253).putShort(10, (short) 253).putInt(12, repeated.size());
        return join(Arrays.copyOf(whole, directoryAt), repeated.toByteArray(), tail);
    }

    private static byte[] lastEntry(byte[] directory) {
        var at = directory.length - 4;
        while (directory[at] != 'P' || directory[at + 1] != 'K' || directory[at + 2] != 1 || directory[at + 3] != 2) {
            at--;
        }
        return Arrays.copyOfRange(directory, at, directory.length);
    }

    private void brokenArchives() {
        ARCHIVES.forEach(type -> {
            var name = "材料." + type.ending();
            add(refused("half of " + type, name, () -> cut(document(type, Map.of("media/noise", noise(100_000))), 0.5), DAMAGED));
            add(refused(type + " without its directory", name, () -> cut(document(type, Map.of()), 0.7), DAMAGED));
            add(refused(type + " with noise in its middle", name, () -> spoiled(document(type, Map.of("media/noise", noise(100_000)))), null));
            archive("a way out of " + type, type, name, () -> Map.of("../../etc/cron.d/x", ascii("x")), "路径");
            archive("a program in " + type, type, name, () -> Map.of("media/a.png", join(ascii("MZ"), noise(2_000))), "程序");
            archive("an ELF program in " + type, type, name, () -> Map.of("media/b", join(ascii("\u007fELF"), noise(2_000))), "程序");
        });
        archive("an absolute path", FileType.DOCX, "材料.docx", () -> Map.of("/etc/passwd", ascii("x")), "路径");
        archive("a path of Windows", FileType.DOCX, "材料.docx", () -> Map.of("C:\\Windows\\x", ascii("x")), "路径");
        archive("backslashes upwards", FileType.DOCX, "材料.docx", () -> Map.of("..\\..\\x", ascii("x")), "路径");
        archive("a shell script", FileType.XLSX, "材料.xlsx", () -> Map.of("a.sh", ascii("#!/bin/sh\nrm -rf /")), "程序");
        archive("macros", FileType.DOCX, "材料.docx", () -> Map.of("word/vbaProject.bin", noise(500)), "宏");
        archive("macros of a table", FileType.XLSX, "材料.xlsx", () -> Map.of("xl/vbaProject.bin", noise(500)), "宏");
        add(refused("a plain archive", "照片.zip", () -> zip(Map.of("a.jpg", jpeg(40, 30))), NOT_TAKEN));
        add(refused("a plain archive that calls itself a document", "照片.docx", () -> zip(Map.of("a.jpg", jpeg(40, 30))), NOT_TAKEN));
        add(refused("a Java archive", "a.jar", () -> zip(Map.of("META-INF/MANIFEST.MF", ascii("Manifest-Version: 1.0\n"))), NOT_TAKEN));
        add(refused("an archive of the 7-Zip kind", "a.7z", () -> join(new byte[] {'7', 'z', (byte) 0xBC, (byte) 0xAF, 0x27, 0x1C}, noise(500)), NOT_TAKEN));
        add(refused("an archive of the RAR kind", "a.rar", () -> join(ascii("Rar!\u001a\u0007\0"), noise(500)), NOT_TAKEN));
        add(refused("an archive of the gzip kind", "a.docx", () -> join(new byte[] {0x1F, (byte) 0x8B, 8, 0}, noise(500)), NOT_TAKEN));
        add(refused("an empty archive", "空.docx", () -> zip(new LinkedHashMap<>()), null));
    }

    private void floods() {
        int[][] sizes = {{30_000, 30_000}, {65_000, 65_000}, {8_000, 5_001}};
        for (var size : sizes) {
            var what = size[0] + "×" + size[1];
            add(refused("a JPEG of " + what, "大图.jpg", () -> Samples.frame(jpeg(64, 48), size[0], size[1]), "像素过大"));
            add(refused("a PNG of " + what, "大图.png", () -> Samples.header(png(64, 48), size[0], size[1]), "像素过大"));
        }
        add(refused("a PNG as large as numbers go", "大图.png", () -> Samples.header(png(64, 48), Integer.MAX_VALUE, Integer.MAX_VALUE), "像素过大"));
        add(refused("a PNG of negative size", "大图.png", () -> Samples.header(png(64, 48), -5, 48), DAMAGED));
        add(refused("a PNG without width", "大图.png", () -> Samples.header(png(64, 48), 0, 48), DAMAGED));
        add(refused("a JPEG without height", "大图.jpg", () -> Samples.frame(jpeg(64, 48), 64, 0), DAMAGED));
        add(refused("a WebP of 16,383×16,383", "大图.webp", () -> {
            var picture = webp();
            ByteBuffer.wrap(picture).order(ByteOrder.LITTLE_ENDIAN).putInt(21, 16_382 | 16_382 << 14);
            return picture;
        }, "像素过大"));
        add(refused("a JPEG of a thousand scans", "逐行.jpg", () -> manyScans(1_000), DAMAGED));
    }

    /** The one scan of the picture again and again. */
    private static byte[] manyScans(int count) {
        var picture = jpeg(16, 16);
        var at = picture.length - 2;
        while (((picture[at] & 0xFF) != 0xFF || (picture[at + 1] & 0xFF) != 0xDA)) {
            at--;
        }
        var scan = Arrays.copyOfRange(picture, at, picture.length - 2);
        var many = new ByteArrayOutputStream();
        many.write(picture, 0, at);
        for (var i = 0; i < count; i++) {
            many.writeBytes(scan);
        }
        many.write(picture, picture.length - 2, 2);
        return many.toByteArray();
    }

    private void cutOff() {
        for (var percent : List.of(2, 10, 30, 50, 70, 90, 99)) {
            add(refused(percent + " % of a JPEG", "照片.jpg", () -> cut(jpeg(800, 600), percent / 100.0), null));
            add(refused(percent + " % of a PNG", "截图.png", () -> cut(png(800, 600), percent / 100.0), null));
        }
        add(refused("half a WebP", "图.webp", () -> cut(webp(), 0.6), null));
        add(refused("a PNG with a wrong checksum", "截图.png", () -> {
            var picture = png(64, 48);
            picture[picture.length - 14] ^= 1;
            return picture;
        }, DAMAGED));
        add(refused("a PNG whose pixels do not unpack", "截图.png", () -> withChunk(Samples.header(cut(png(64, 48), 0.0 + 33.0 / png(64, 48).length), 64, 48),
            "IDAT", noise(200)), DAMAGED));
        add(refused("a JPEG without pixels", "照片.jpg", () -> join(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xD9}), null));
    }

    private void tellingPictures() {
        for (var orientation : List.of(1, 3, 6, 8)) {
            add(neutralised("a photo that tells the place, turned " + orientation, "照片.jpg",
                () -> Samples.photo(320, 240, orientation, "2022:12:20 10:00:00"), "照片.jpg", PLACE));
        }
        add(neutralised("a place in XMP", "照片.jpg", () -> withSegment(jpeg(320, 240), 0xE1, ascii("http://ns.adobe.com/xap/1.0/\0" + PLACE)), "照片.jpg", PLACE));
        add(neutralised("a place in IPTC", "照片.jpg", () -> withSegment(jpeg(320, 240), 0xED, ascii("Photoshop 3.0\0" + PLACE)), "照片.jpg", PLACE));
        add(neutralised("a place in a comment", "照片.jpg", () -> withSegment(jpeg(320, 240), 0xFE, ascii(PLACE)), "照片.jpg", PLACE));
        add(neutralised("a place in the preview of a JFIF", "照片.jpg", () -> withSegment(jpeg(320, 240), 0xE0, ascii("JFXX\0\u0010" + PLACE)), "照片.jpg", PLACE));
        for (var chunk : List.of("tEXt", "zTXt", "iTXt", "eXIf", "teST")) {
            add(neutralised("a place in a PNG's " + chunk, "截图.png", () -> withChunk(png(320, 240), chunk, ascii("Comment\0" + PLACE)), "截图.png", PLACE));
        }
        add(neutralised("a text of a PNG that swells", "截图.png", () -> withChunk(png(320, 240), "zTXt", join(ascii("Comment\0\0"), swelling())), "截图.png", "Comment"));
        add(neutralised("colours of a PNG that swell", "截图.png", () -> withChunk(png(320, 240), "iCCP", join(ascii("Profile\0\0"), swelling())), "截图.png", "Profile"));
        add(neutralised("Exif that leads nowhere", "照片.jpg", () -> withSegment(jpeg(320, 240), 0xE1, join(ascii("Exif\0\0MM\0*"), big(-5), ascii(PLACE))), "照片.jpg", PLACE));
        add(neutralised("Exif in circles", "照片.jpg", () -> withSegment(jpeg(320, 240), 0xE1, join(ascii("Exif\0\0MM\0*"), big(8), new byte[2], big(8), ascii(PLACE))),
            "照片.jpg", PLACE));
        add(neutralised("a photo of the year 9999", "照片.jpg", () -> Samples.photo(320, 240, 1, "9999:99:99 99:99:99"), "照片.jpg", PLACE));
        add(neutralised("a place in a WebP", "图.webp", () -> Samples.riff(join(extended(8), Arrays.copyOfRange(webp(), 12, webp().length),
            chunk("EXIF", exif(6, "2022:12:20 10:00:00")))), "图.webp", PLACE));
        add(neutralised("XMP in a WebP", "图.webp", () -> Samples.riff(join(extended(4), Arrays.copyOfRange(webp(), 12, webp().length),
            chunk("XMP ", ascii(PLACE)))), "图.webp", PLACE));
    }

    private static byte[] extended(int flags) {
        return chunk("VP8X", new byte[] {(byte) flags, 0, 0, 0, 0, 0, 0, 0, 0, 0});
    }

    private static byte[] swelling() {
        var zeros = new byte[30 * MEGA];
        var packed = new byte[200_000];
        var deflater = new Deflater();
        deflater.setInput(zeros);
        deflater.finish();
        var length = deflater.deflate(packed);
        deflater.end();
        return Arrays.copyOf(packed, length);
    }

    private void polyglots() {
        Map.of("a web page", ascii("<html>" + SCRIPT), "a PHP program", ascii("<?php system($_GET['c']);" + SCRIPT), "a virus sample", ascii(EICAR + SCRIPT),
            "a program", join(ascii("MZ"), noise(3_000), ascii(SCRIPT)), "another picture", join(jpeg(20, 20), ascii(SCRIPT)),
            "an archive", join(zip(Map.of("a.class", ascii("x"))), ascii(SCRIPT))).forEach((what, behind) -> {
                add(neutralised("a JPEG and behind it " + what, "照片.jpg", () -> join(jpeg(320, 240), behind), "照片.jpg", SCRIPT));
                add(neutralised("a PNG and behind it " + what, "截图.png", () -> join(png(320, 240), behind), "截图.png", SCRIPT));
            });
        add(neutralised("a WebP and behind it a page", "图.webp", () -> join(webp(), ascii(SCRIPT)), "图.webp", SCRIPT));
        add(neutralised("a JPEG that begins as a script", "照片.jpg", () -> withSegment(jpeg(320, 240), 0xFE, ascii("*/=1;" + SCRIPT)), "照片.jpg", SCRIPT));
        add(refused("a PDF and behind it an archive", "材料.pdf", () -> join(pdf(), zip(Map.of("a", noise(5_000)))), null));
        add(refused("a web page and behind it a PDF", "材料.pdf", () -> join(ascii("<html>" + SCRIPT + "\n"), pdf()), null));
        add(refused("a video and behind it a page", "视频.mp4", () -> join(mp4(), ascii(SCRIPT)), DAMAGED));
    }

    private void pictures() {
        add(refused("an SVG with a script", "图.svg", () -> ascii("<svg xmlns=\"http://www.w3.org/2000/svg\">" + SCRIPT + "</svg>"), NOT_TAKEN));
        add(refused("an SVG that calls itself a PNG", "图.png", () -> ascii("<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\">" + SCRIPT + "</svg>"), NOT_TAKEN));
        add(refused("a GIF", "动图.gif", () -> join(ascii("GIF89a"), noise(200)), NOT_TAKEN));
        add(refused("a GIF that calls itself a JPEG", "动图.jpg", () -> join(ascii("GIF89a"), noise(200)), NOT_TAKEN));
        add(refused("a BMP", "图.bmp", () -> join(ascii("BM"), noise(200)), NOT_TAKEN));
        add(refused("a TIFF", "扫描.tif", () -> join(ascii("II*\0"), noise(200)), NOT_TAKEN));
        add(refused("a photo of an iPhone", "IMG_0001.HEIC", () -> join(box("ftyp", ascii("heic\0\0\0\0mif1heic")), noise(500)), "HEIC"));
        add(refused("a photo of an iPhone renamed", "IMG_0001.jpg", () -> join(box("ftyp", ascii("heic\0\0\0\0mif1heic")), noise(500)), "HEIC"));
        add(neutralised("a PNG that calls itself a JPEG", "截图.jpg", () -> png(64, 48), "截图.png", null));
        add(neutralised("a JPEG that calls itself a Word document", "照片.docx", () -> jpeg(64, 48), "照片.jpg", null));
        add(neutralised("a Word document that calls itself a picture", "方案.jpg", () -> document(FileType.DOCX, Map.of()), "方案.docx", null));
        add(neutralised("a table that calls itself a Word document", "名单.docx", () -> document(FileType.XLSX, Map.of()), "名单.xlsx", null));
        add(neutralised("a JPEG without an ending", "照片", () -> jpeg(64, 48), "照片.jpg", null));
        add(neutralised("a JPEG that looks like a program", "照片.jpg.exe", () -> jpeg(64, 48), "照片.jpg.exe.jpg", null));
    }

    private void videos() {
        add(neutralised("a video that tells the place", "视频.mp4", () -> mp4(box("udta", box("\u00a9xyz", ascii(PLACE)))), "视频.mp4", PLACE));
        add(neutralised("a video with a place for Apple", "视频.mp4", () -> mp4(box("meta", ascii(PLACE))), "视频.mp4", PLACE));
        add(neutralised("a video with XMP", "视频.mp4", () -> join(mp4(), box("uuid", ascii("0123456789abcdef" + PLACE))), "视频.mp4", PLACE));
        add(neutralised("a video with a track of places", "视频.mp4", () -> mp4(track("meta", box("gmhd", ascii(PLACE)))), "视频.mp4", PLACE));
        add(neutralised("a place within a track", "视频.mp4", () -> mp4(track("soun", box("udta", ascii(PLACE)))), "视频.mp4", PLACE));
        add(neutralised("unknown boxes", "视频.mp4", () -> join(mp4(), box("evil", ascii(PLACE))), "视频.mp4", PLACE));
        for (var percent : List.of(30, 60, 95)) {
            add(refused(percent + " % of a video", "视频.mp4", () -> cut(mp4(box("udta", noise(3_000))), percent / 100.0), DAMAGED));
        }
        add(refused("a video without pictures", "视频.mp4", () -> join(box("ftyp", ascii("isom\0\0\2\0isomiso2mp41")), Samples.movie()), DAMAGED));
        add(refused("a video without a table", "视频.mp4", () -> join(box("ftyp", ascii("isom\0\0\2\0isomiso2mp41")), box("mdat", noise(500))), DAMAGED));
        add(refused("a box longer than the file", "视频.mp4", () -> join(mp4(), big(Integer.MAX_VALUE), ascii("free")), DAMAGED));
        add(refused("a box shorter than its heading", "视频.mp4", () -> join(mp4(), big(3), ascii("free")), DAMAGED));
        add(refused("a box of negative length", "视频.mp4", () -> join(mp4(), big(1), ascii("free"), big(-1), big(-1)), DAMAGED));
        add(refused("a hundred thousand boxes", "视频.mp4", () -> join(mp4(), join(Collections.nCopies(100_000, box("free", new byte[0])).toArray(byte[][]::new))), DAMAGED));
    }

    private void documents() {
        add(refused("half a PDF", "材料.pdf", () -> cut(pdf(), 0.5), DAMAGED));
        add(refused("an old Word document", "材料.doc", () -> join(big(0xD0CF11E0), big(0xA1B11AE1), new byte[1_000]), "旧格式"));
        add(refused("an old document that calls itself a new one", "材料.docx", () -> join(big(0xD0CF11E0), big(0xA1B11AE1), new byte[1_000]), "旧格式"));
        add(refused("an RTF", "材料.rtf", () -> ascii("{\\rtf1 {\\object\\objupdate}}"), NOT_TAKEN));
        add(refused("a table in text", "名单.csv", () -> ascii("=cmd|' /C calc'!A0,1\n"), NOT_TAKEN));
        add(refused("XML that reads files", "材料.xml", () -> ascii("<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>"), NOT_TAKEN));
        add(refused("XML that swells", "材料.ofd", () -> ascii("<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><a>&b;</a>"), NOT_TAKEN));
        add(neutralised("a document that reads files when opened", "材料.docx", () -> document(FileType.DOCX, Map.of("word/x.xml",
            ascii("<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>"))), "材料.docx", null));
    }

    private void programsAndPages() {
        for (var name : List.of("eicar.com", "eicar.txt", "eicar.jpg", "eicar.pdf", "eicar.docx")) {
            add(refused("a virus sample called " + name, name, () -> ascii(EICAR), NOT_TAKEN));
        }
        for (var name : List.of("page.html", "page.jpg", "page.pdf", "page.mp4")) {
            add(refused("a page called " + name, name, () -> ascii("<!DOCTYPE html><html><body>" + SCRIPT + "</body></html>"), NOT_TAKEN));
        }
        for (var name : List.of("setup.exe", "setup.jpg", "照片.scr")) {
            add(refused("a program called " + name, name, () -> join(ascii("MZ\u0090\0"), noise(3_000)), NOT_TAKEN));
        }
        add(refused("a program of Linux", "a.png", () -> join(ascii("\u007fELF\2\1\1\0"), noise(3_000)), NOT_TAKEN));
        add(refused("a shell script", "a.jpg", () -> ascii("#!/bin/sh\ncurl x | sh\n"), NOT_TAKEN));
        add(refused("a script", "a.js", () -> ascii("function f(){alert(1)}"), NOT_TAKEN));
        add(refused("a class", "a.jpg", () -> join(big(0xCAFEBABE), noise(500)), NOT_TAKEN));
        add(refused("a serialised object", "a.jpg", () -> join(new byte[] {(byte) 0xAC, (byte) 0xED, 0, 5}, noise(500)), NOT_TAKEN));
        add(refused("noise", "照片.jpg", () -> noise(50_000), NOT_TAKEN));
        add(refused("zeros", "照片.jpg", () -> new byte[50_000], NOT_TAKEN));
        add(refused("one byte", "照片.jpg", () -> new byte[] {(byte) 0xFF}, NOT_TAKEN));
        add(refused("the beginning of a JPEG and then a page", "照片.jpg", () -> join(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF}, ascii("<html>" + SCRIPT)), null));
        add(refused("the beginning of a PNG and then a page", "照片.png", () -> join(Arrays.copyOf(png(4, 4), 8), ascii("<html>" + SCRIPT)), null));
    }

    private void names() {
        named("../../etc/passwd.jpg", "_.._etc_passwd.jpg");
        named("..\\..\\windows\\system32\\a.jpg", "_.._windows_system32_a.jpg");
        named("C:\\a\\b.jpg", "C__a_b.jpg");
        named("a\u0000.exe.jpg", "a.exe.jpg");
        named("照片\u202Egpj.exe", "照片gpj.exe.jpg");
        named("照片\u200B\u2066.jpg", "照片.jpg");
        named("CON.jpg", "_CON.jpg");
        named("nul", "_nul.jpg");
        named("Lpt1.txt.jpg", "_Lpt1.txt.jpg");
        named("...", "文件.jpg");
        named("   ", "文件.jpg");
        named("/", "文件.jpg");
        named(".htaccess", "htaccess.jpg");
        named("照片.jpg. . ", "照片.jpg");
        named("a\r\nSet-Cookie: x=1.jpg", "aSet-Cookie_ x=1.jpg");
        named("a\"; filename=\"b.exe.jpg", "a_; filename=_b.exe.jpg");
        named("<img src=x onerror=alert(1)>.jpg", "_img src=x onerror=alert(1)_.jpg");
        named("%2e%2e%2fa.jpg", "%2e%2e%2fa.jpg");
        named("e\u0301te\u0301.jpg", "\u00e9t\u00e9.jpg");
        named("宣讲😀现场.jpg", "宣讲😀现场.jpg");
        named("=cmd|calc.jpg", "=cmd_calc.jpg");
        named("2022.12.20 现场", "2022.12.20 现场.jpg");
        named("宣".repeat(85) + ".jpg", "宣".repeat(85) + ".jpg");
        named("讲".repeat(400) + ".jpg", "讲".repeat(96) + ".jpg");
        add(refused("a name of ten thousand characters", "a".repeat(10_000) + ".jpg", () -> jpeg(32, 24), "文件名过长"));
    }

    private void named(String name, String keptName) {
        add(neutralised("the name " + (name.length() > 40 ? name.substring(0, 40) : name), name, () -> jpeg(32, 24), keptName, null));
    }

    private void lengths() {
        add(refused("an empty file", "空.jpg", () -> new byte[0], "空文件"));
        add(refused("a picture one byte too long", "照片.jpg", () -> padded(20 * MEGA + 1), "不能超过 20 MB"));
        add(refused("a long picture that calls itself a video", "照片.mp4", () -> padded(20 * MEGA + 1), "不能超过 20 MB"));
        add(refused("a document one byte too long", "材料.pdf", () -> Arrays.copyOf(pdf(), 20 * MEGA + 1), "不能超过 20 MB"));
        add(neutralised("a picture of exactly the longest length", "照片.jpg", () -> padded(20 * MEGA), "照片.jpg", null));
    }

    /** A picture with something behind it. */
    private static byte[] padded(int length) {
        return Arrays.copyOf(jpeg(64, 48), length);
    }

    private static byte[] spoiled(byte[] archive) {
        var spoiled = archive.clone();
        new Random(1).ints(200, archive.length / 3, archive.length / 2).forEach(at -> spoiled[at] ^= 0x55);
        return spoiled;
    }

    private static byte[] noise(int length) {
        var noise = new byte[length];
        new Random(length).nextBytes(noise);
        return noise;
    }

    private void add(HostileFile file) {
        all.add(file);
    }
}
