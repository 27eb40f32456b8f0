package org.xuanjiang.publicity;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import org.xuanjiang.campaign.ArticleKind;
import org.xuanjiang.campaign.Channel;
import org.xuanjiang.kernel.FieldProblem;
import org.xuanjiang.kernel.InvalidSubmission;
import org.xuanjiang.kernel.Sha256;

/** Everything of an article that is published and therefore reviewed. Channels are kept in the order of their enumeration. */
public record ArticleText(String title, String body, ArticleKind kind, List<Channel> channels) {

    public ArticleText {
        title = title == null ? "" : title.strip();
        // Browsers and files disagree about line ends; the text is the same.
        body = body == null ? "" : body.replace("\r\n", "\n").replace('\r', '\n').strip();
        channels = channels == null || channels.isEmpty() ? List.of() : List.copyOf(EnumSet.copyOf(channels));
    }

    /**
     * SHA-256 in lower-case hexadecimal over title, body, kind and channels. Each part is preceded by its length, so that no
     * two texts share their bytes.
     */
    public String hash() {
        var digest = Sha256.digest();
        update(digest, title);
        update(digest, body);
        update(digest, kind.name());
        channels.forEach(channel -> update(digest, channel.name()));
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void update(MessageDigest digest, String part) {
        var bytes = part.getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
        digest.update(bytes);
    }

    /** @throws InvalidSubmission when something is missing that a reader would need */
    void requireComplete() {
        var problems = new ArrayList<FieldProblem>();
        if (title.isEmpty()) {
            problems.add(new FieldProblem("title", "请填写标题。"));
        }
        if (body.isEmpty()) {
            problems.add(new FieldProblem("body", "请填写正文。"));
        }
        if (kind == null) {
            problems.add(new FieldProblem("kind", "请选择稿件类型。"));
        }
        if (channels.isEmpty()) {
            problems.add(new FieldProblem("channels", "请至少选择一个发布渠道。"));
        }
        if (!problems.isEmpty()) {
            throw new InvalidSubmission(problems);
        }
    }
}
