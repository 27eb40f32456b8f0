package org.xuanjiang.dossier;

import java.nio.file.Path;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.xuanjiang.dossier.archive.FileHash;

/**
 * @param folder      where the files of dossiers are kept, {@code dossiers} in the data folder unless set
 * @param algorithm   of their hashes, {@code SHA-256} or {@code SM3}
 * @param retention   保管期限: 永久, 30年 or 10年
 * @param fondsNumber 全宗号 that the archive has given, or empty
 * @param secrecy     密级 of what is not secret, 公开 unless set: what is secret must not be in this program
 */
@ConfigurationProperties("xuanjiang.dossier")
record DossierProperties(Path folder, @DefaultValue("SHA-256") String algorithm, @DefaultValue("10年") String retention,
                         @DefaultValue("") String fondsNumber, @DefaultValue("公开") String secrecy) {

    private static final Set<String> RETENTIONS = Set.of("永久", "30年", "10年");
    private static final Set<String> SECRET = Set.of("秘密", "机密", "绝密");

    DossierProperties {
        if (!RETENTIONS.contains(retention)) {
            throw new IllegalArgumentException("xuanjiang.dossier.retention 只能是 永久、30年 或 10年，现在是 " + retention);
        }
        if (secrecy.isBlank() || SECRET.contains(secrecy)) {
            throw new IllegalArgumentException("xuanjiang.dossier.secrecy 应为非涉密等级，例如 公开，现在是 " + secrecy + "；涉密内容不得在本系统办理");
        }
        if (FileHash.of(algorithm).isEmpty()) {
            throw new IllegalArgumentException("xuanjiang.dossier.algorithm 只能是 SHA-256 或 SM3，现在是 " + algorithm);
        }
    }

    FileHash hash() {
        return FileHash.of(algorithm).orElseThrow();
    }
}
