package org.xuanjiang.print;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.PageSizeUnits;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.TimeZone;
import javax.xml.transform.TransformerException;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.xmpbox.XMPMetadata;
import org.apache.xmpbox.xml.DomXmpParser;
import org.apache.xmpbox.xml.XmpParsingException;
import org.apache.xmpbox.xml.XmpSerializer;
import org.springframework.stereotype.Component;

/**
 * Makes a PDF of a page of HTML: A4 unless the page says otherwise, PDF/A-1b, the fonts {@value #TEXT} and {@value #HEADING}
 * embedded. The page can name nothing outside itself: neither files nor addresses are read. The same page and moment give the
 * same bytes.
 */
@Component
public class PdfPrinter {

    /** Font family for text. */
    public static final String TEXT = "Xuanjiang Song";
    /** Font family for headings; has the characters of GB 2312, so name {@value #TEXT} after it. */
    public static final String HEADING = "Xuanjiang Hei";

    private static final float A4_WIDTH = 210;
    private static final float A4_HEIGHT = 297;
    private static final byte[] COLORS = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    PdfPrinter() {
        // Says at every page which styles it read; what is wrong comes as an exception.
        XRLog.setLoggingEnabled(false);
    }

    /**
     * @param html well-formed, see {@link Template}; its title becomes the document's
     * @param at   when the document is said to have been made
     */
    public void print(String html, Instant at, OutputStream out) {
        var builder = new PdfRendererBuilder();
        builder.withHtmlContent(html, null);
        builder.useDefaultPageSize(A4_WIDTH, A4_HEIGHT, PageSizeUnits.MM);
        builder.usePdfAConformance(PdfRendererBuilder.PdfAConformance.PDFA_1_B);
        builder.useColorProfile(COLORS);
        builder.useFont(() -> font("text.ttf"), TEXT, 400, FontStyle.NORMAL, true);
        builder.useFont(() -> font("heading.ttf"), HEADING, 400, FontStyle.NORMAL, true);
        builder.useUnicodeLineBreaker(new LineBreaks());
        builder.useUriResolver((base, address) -> null);
        for (var when : ExternalResourceControlPriority.values()) {
            builder.useExternalResourceAccessControl((address, kind) -> false, when);
        }
        try (var renderer = builder.buildPdfRenderer()) {
            // Closed by the renderer.
            @SuppressWarnings("resource")
            var document = renderer.createPDFKeepOpen();
            date(document, at);
            // Object streams are younger than PDF/A-1.
            document.save(out, CompressParameters.NO_COMPRESSION);
        } catch (IOException unwritable) {
            throw new UncheckedIOException("cannot write a PDF", unwritable);
        }
    }

    private static InputStream font(String file) {
        return PdfPrinter.class.getResourceAsStream("/print/fonts/" + file);
    }

    /** Everywhere where PDF keeps the time; otherwise no two documents would be alike. */
    private static void date(PDDocument document, Instant at) throws IOException {
        var moment = new GregorianCalendar(TimeZone.getTimeZone("Asia/Shanghai"));
        moment.setTime(Date.from(at));
        document.getDocumentInformation().setCreationDate(moment);
        document.getDocumentInformation().setModificationDate(moment);
        document.setDocumentId(at.toEpochMilli());
        try {
            var metadata = document.getDocumentCatalog().getMetadata();
            XMPMetadata xmp = new DomXmpParser().parse(metadata.createInputStream());
            xmp.getXMPBasicSchema().setCreateDate(moment);
            xmp.getXMPBasicSchema().setModifyDate(moment);
            var dated = new PDMetadata(document);
            try (var stream = dated.createOutputStream()) {
                new XmpSerializer().serialize(xmp, stream, true);
            }
            document.getDocumentCatalog().setMetadata(dated);
        } catch (XmpParsingException | TransformerException impossible) {
            throw new IllegalStateException("the metadata were written a moment ago", impossible);
        }
    }
}
