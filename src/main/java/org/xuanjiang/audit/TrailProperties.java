package org.xuanjiang.audit;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param algorithm         hash of new entries and checkpoints, {@code SHA-256} or {@code SM3}
 * @param keyFile           private key in PEM that signs checkpoints
 * @param anchorFile        where the copy of the checkpoints grows, outside the database
 * @param checkpointInterval how often new entries are put under a checkpoint
 */
@ConfigurationProperties("xuanjiang.trail")
record TrailProperties(@DefaultValue("SHA-256") String algorithm, Path keyFile, Path anchorFile,
                       @DefaultValue("PT1M") Duration checkpointInterval) {

    HashAlgorithm hash() {
        return HashAlgorithm.of(algorithm).orElseThrow(() ->
            new IllegalArgumentException("xuanjiang.trail.algorithm 只能是 SHA-256 或 SM3，现在是 " + algorithm));
    }
}
