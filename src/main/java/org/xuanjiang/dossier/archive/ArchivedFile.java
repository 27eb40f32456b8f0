package org.xuanjiang.dossier.archive;

/**
 * One file of a dossier.
 *
 * @param name  path inside the archive, see {@link Staging#add}
 * @param title what it is, in Chinese
 * @param size  in bytes
 * @param hash  see {@link FileHash}
 */
public record ArchivedFile(String name, String title, long size, String hash) {
}
