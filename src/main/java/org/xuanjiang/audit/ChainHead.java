package org.xuanjiang.audit;

import java.nio.charset.StandardCharsets;

/** The newest entry of a chain at some moment. */
record ChainHead(String chain, int seq, String hash) {

    byte[] bytes() {
        var json = CanonicalJson.object().put("chain", chain).put("seq", seq).put("hash", hash);
        return CanonicalJson.write(json).getBytes(StandardCharsets.UTF_8);
    }
}
