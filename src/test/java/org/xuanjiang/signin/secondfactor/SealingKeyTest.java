package org.xuanjiang.signin.secondfactor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.env.MockEnvironment;
import org.xuanjiang.signin.secondfactor.SecondFactorSettings.ProviderTrust;

/** What is sealed opens for its owner only, with the key from the file only. */
class SealingKeyTest {

    private static final byte[] SECRET = "twenty bytes, exact.".getBytes();

    @TempDir
    private Path folder;

    @Test
    void opensForItsOwnerAlone() {
        var key = demo();
        var sealed = key.seal(SECRET, "fed.approver");

        assertThat(key.open(sealed, "fed.approver")).isEqualTo(SECRET);
        assertThatThrownBy(() -> key.open(sealed, "sys.admin")).isInstanceOf(IllegalStateException.class);
        assertThat(key.seal(SECRET, "fed.approver")).as("another nonce").isNotEqualTo(sealed);
    }

    @Test
    void changedByteOpensForNobody() {
        var key = demo();
        var bytes = Base64.getDecoder().decode(key.seal(SECRET, "fed.approver"));
        for (var index = 0; index < bytes.length; index++) {
            var changed = bytes.clone();
            changed[index] ^= 1;
            var sealed = Base64.getEncoder().encodeToString(changed);
            assertThatThrownBy(() -> key.open(sealed, "fed.approver")).as("byte " + index).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void demoModeMakesAKeyThatOnlyTheProgramReadsAndKeepsIt() throws IOException {
        var sealed = demo().seal(SECRET, "fed.approver");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("second-factor.key")))).isEqualTo("rw-------");
        assertThat(demo().open(sealed, "fed.approver")).isEqualTo(SECRET);
        Files.delete(folder.resolve("second-factor.key"));
        assertThatThrownBy(() -> demo().open(sealed, "fed.approver")).as("another key").isInstanceOf(IllegalStateException.class);
    }

    @Test
    void productionTakesNothingButThirtyTwoBytes() throws IOException {
        var file = folder.resolve("key");
        assertThatThrownBy(() -> production(file)).hasMessageContaining("双因素密钥不可用").hasMessageContaining("openssl rand -base64 32");
        Files.writeString(file, "bm90IGVub3VnaA==");
        assertThatThrownBy(() -> production(file)).hasMessageContaining("双因素密钥不可用");
        Files.writeString(file, "not Base64 at all");
        assertThatThrownBy(() -> production(file)).hasMessageContaining("双因素密钥不可用");
        Files.writeString(file, Base64.getEncoder().encodeToString(new byte[32]) + "\n");
        assertThat(production(file).hash("7KQ2M9XD4TRW", "fed.approver")).matches("[0-9a-f]{64}")
            .isNotEqualTo(production(file).hash("7KQ2M9XD4TRW", "sys.admin"));
    }

    private SealingKey demo() {
        var environment = new MockEnvironment();
        environment.setActiveProfiles("demo");
        return new SealingKey(settings(null), folder, environment);
    }

    private SealingKey production(Path file) {
        return new SealingKey(settings(file), folder, new MockEnvironment());
    }

    private static SecondFactorSettings settings(Path keyFile) {
        return new SecondFactorSettings(true, Set.of(), ProviderTrust.NEVER, keyFile);
    }
}
