package org.xuanjiang.dossier.content;

/**
 * How a dossier is to be filed.
 *
 * @param id          of the dossier, 电子文件号
 * @param fondsNumber 全宗号, empty until the archive has given one
 * @param retention   保管期限
 * @param secrecy     密级
 */
public record Filing(String id, String fondsNumber, String retention, String secrecy) {
}
