package org.xuanjiang.dossier.archive;

/**
 * What a seal must state.
 *
 * @param dossier   id
 * @param manifest  hash of the manifest's bytes
 * @param algorithm of that hash
 * @param sealedAt  moment with offset
 * @param sealedBy  account
 */
public record SealStatement(String dossier, String manifest, String algorithm, String sealedAt, String sealedBy) {
}
