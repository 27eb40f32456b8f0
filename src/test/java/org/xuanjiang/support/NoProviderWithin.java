package org.xuanjiang.support;

import org.springframework.boot.autoconfigure.AutoConfigurationImportFilter;
import org.springframework.boot.autoconfigure.AutoConfigurationMetadata;

/** The OpenID provider that tests sign in at lies on their class path; the program under test must not become one itself. */
class NoProviderWithin implements AutoConfigurationImportFilter {

    @Override
    public boolean[] match(String[] candidates, AutoConfigurationMetadata metadata) {
        var kept = new boolean[candidates.length];
        for (var index = 0; index < kept.length; index++) {
            kept[index] = !String.valueOf(candidates[index]).matches(".*\\.oauth2\\.(server|resource)\\..*");
        }
        return kept;
    }
}
