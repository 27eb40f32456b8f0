package org.xuanjiang.evidence.content;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MimeTypes;
import org.xuanjiang.evidence.Examination;
import org.xuanjiang.evidence.FileType;
import org.xuanjiang.evidence.FileTypeNotAccepted;

/** What is inside a file. Apache Tika tells by the first bytes; of archives, {@link Archive} tells by their entries. */
final class ContentType {

    private static final MimeTypes TIKA = MimeTypes.getDefaultMimeTypes();
    private static final Map<String, FileType> TYPES = Map.of(
        "image/jpeg", FileType.JPEG, "image/png", FileType.PNG, "image/apng", FileType.PNG, "image/webp", FileType.WEBP,
        "video/mp4", FileType.MP4, "video/x-m4v", FileType.MP4, "application/mp4", FileType.MP4, "video/quicktime", FileType.MP4,
        "application/pdf", FileType.PDF);
    /** Names of boxes and brands, where videos of either kind have them. */
    private static final String BRANDED = "ftyp";
    private static final String QUICKTIME = "qt  ";
    private static final Set<String> APPLE_PICTURES = Set.of("image/heic", "image/heif", "image/heic-sequence", "image/heif-sequence");
    private static final Set<String> ARCHIVES = Set.of("application/x-rar-compressed", "application/x-7z-compressed",
        "application/gzip", "application/x-tar", "application/x-bzip2", "application/x-xz", "application/java-archive");

    private ContentType() {
    }

    /** @throws FileTypeNotAccepted when it is nothing that is taken */
    static FileType of(Path file) throws IOException {
        var head = head(file);
        return isArchive(head) ? Archive.examine(file) : known(head);
    }

    /** @throws FileTypeNotAccepted when the first bytes show already that it will not be taken */
    static void refuseEarly(byte[] head) throws IOException {
        if (!isArchive(head)) {
            known(head);
        }
    }

    static FileTypeNotAccepted refused(String what) {
        return new FileTypeNotAccepted(what, "可以上传：" + Stream.of(FileType.values()).map(FileType::ending).collect(Collectors.joining("、")) + "。");
    }

    private static FileType known(byte[] head) throws IOException {
        var found = detect(head).getBaseType().toString();
        var type = TYPES.get(found);
        if (type != null) {
            return type == FileType.MP4 && isQuicktime(head) ? FileType.MOV : type;
        }
        if (APPLE_PICTURES.contains(found)) {
            throw new FileTypeNotAccepted("苹果手机的 HEIC 照片", "请在手机上直接选择照片上传（会自动转成 JPG），或者另存为 JPG 后再上传。");
        }
        if (found.equals("application/x-tika-msoffice") || found.equals("application/msword") || found.startsWith("application/vnd.ms-")) {
            throw new FileTypeNotAccepted("旧格式或者加了密码的 Office 文档", "请用 Office 或 WPS 去掉密码，另存为 docx、xlsx、pptx 后再上传。");
        }
        throw refused(ARCHIVES.contains(found) ? "压缩包" : found.startsWith("text/") ? "文本或者网页文件" : "这种文件");
    }

    /** Tika takes many a video of the newer kind for one of the older. */
    private static boolean isQuicktime(byte[] head) {
        var beginning = new String(head, 0, Math.min(head.length, 12), StandardCharsets.ISO_8859_1);
        return !beginning.startsWith(BRANDED, 4) || beginning.startsWith(QUICKTIME, 8);
    }

    private static boolean isArchive(byte[] head) throws IOException {
        return TIKA.getMediaTypeRegistry().isInstanceOf(detect(head), MediaType.APPLICATION_ZIP);
    }

    private static MediaType detect(byte[] head) throws IOException {
        return TIKA.detect(new ByteArrayInputStream(head), new Metadata());
    }

    private static byte[] head(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return in.readNBytes(Examination.HEAD);
        }
    }
}
