package org.xuanjiang.evidence;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.xuanjiang.kernel.Labelled;

/** What may support a report. Type and ending of a stored file follow from its content alone. */
public enum FileType implements Labelled {
    JPEG("JPG 图片", Kind.PICTURE, "image/jpeg", "jpg", "jpeg"),
    PNG("PNG 图片", Kind.PICTURE, "image/png", "png"),
    WEBP("WebP 图片", Kind.PICTURE, "image/webp", "webp"),
    MP4("MP4 视频", Kind.VIDEO, "video/mp4", "mp4", "m4v"),
    MOV("MOV 视频", Kind.VIDEO, "video/quicktime", "mov"),
    PDF("PDF 文档", Kind.DOCUMENT, "application/pdf", "pdf"),
    OFD("OFD 文档", Kind.DOCUMENT, "application/ofd", "ofd"),
    DOCX("Word 文档", Kind.DOCUMENT, "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    XLSX("Excel 表格", Kind.DOCUMENT, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    PPTX("演示文稿", Kind.DOCUMENT, "application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx");

    /** What limits and views depend on. */
    public enum Kind implements Labelled {
        PICTURE("照片"), VIDEO("视频"), DOCUMENT("文档");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    private final String label;
    private final Kind kind;
    private final String mediaType;
    private final List<String> endings;

    FileType(String label, Kind kind, String mediaType, String... endings) {
        this.label = label;
        this.kind = kind;
        this.mediaType = mediaType;
        this.endings = List.of(endings);
    }

    @Override
    public String label() {
        return label;
    }

    public Kind kind() {
        return kind;
    }

    /** The one type under which such a file is sent. */
    public String mediaType() {
        return mediaType;
    }

    /** The ending that a stored file gets, without its dot. */
    public String ending() {
        return endings.get(0);
    }

    /** Endings under which such files come. */
    public List<String> endings() {
        return endings;
    }

    public static Stream<FileType> of(Kind kind) {
        return Stream.of(values()).filter(type -> type.kind == kind);
    }

    /** The type that a name promises, which says nothing about what is inside. */
    public static Optional<FileType> promisedBy(String fileName) {
        var ending = fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return Stream.of(values()).filter(type -> type.endings.contains(ending)).findAny();
    }
}
