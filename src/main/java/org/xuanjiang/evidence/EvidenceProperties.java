package org.xuanjiang.evidence;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much evidence is taken.
 *
 * @param maxSize      longest picture or document
 * @param maxVideoSize longest video
 * @param unitQuota    all files of one unit together
 * @param keepUnused   how long an upload that nobody goes on with, and a file that no report names, are kept
 */
@ConfigurationProperties("xuanjiang.evidence")
public record EvidenceProperties(@DefaultValue("20MB") DataSize maxSize, @DefaultValue("200MB") DataSize maxVideoSize,
                          @DefaultValue("5GB") DataSize unitQuota, @DefaultValue("P7D") Duration keepUnused) {

    public DataSize limitOf(FileType.Kind kind) {
        return kind == FileType.Kind.VIDEO ? maxVideoSize : maxSize;
    }
}
