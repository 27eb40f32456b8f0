package org.xuanjiang.dossier.archive;

import java.io.IOException;
import java.io.InputStream;

/** Files by name. */
public interface FileSource {

    InputStream open(String name) throws IOException;
}
