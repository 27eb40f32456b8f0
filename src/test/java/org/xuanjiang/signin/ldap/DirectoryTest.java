package org.xuanjiang.signin.ldap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.ServerSocket;
import java.security.NoSuchAlgorithmException;
import java.util.Set;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xuanjiang.support.TestDirectory;

/** Passwords put to a directory that listens on this machine. */
class DirectoryTest {

    private static final String PASSWORD = "目录口令 of 2022";

    private static TestDirectory server;

    @BeforeAll
    static void somebodyIsInTheDirectory() {
        server = TestDirectory.start();
        server.add("xiji.drafter", PASSWORD);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void rightPasswordIsProven() {
        assertThat(searching(server).prove("xiji.drafter", PASSWORD)).isTrue();
        assertThat(byPattern(server).prove("xiji.drafter", PASSWORD)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"wrong", "目录口令 of 2023", "*"})
    void wrongPasswordIsNot(String password) {
        assertThat(searching(server).prove("xiji.drafter", password)).isFalse();
        assertThat(byPattern(server).prove("xiji.drafter", password)).isFalse();
        assertThat(searching(server).prove("nobody", password)).isFalse();
    }

    @Test
    void emptyPasswordProvesNothing() {
        assertThat(searching(server).prove("xiji.drafter", "")).isFalse();
        assertThat(byPattern(server).prove("xiji.drafter", "")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "xiji.*", "x*r", "xiji.drafter)(uid=*", "*)(objectClass=*", "nobody)(|(uid=xiji.drafter",
        "xiji.drafter\0", "\\78iji.drafter", "xiji.drafter,ou=people", "xiji.drafter+cn=xiji.drafter"})
    void nameIsNeverReadAsFilterOrPath(String name) {
        assertThat(searching(server).prove(name, PASSWORD)).isFalse();
        assertThat(byPattern(server).prove(name, PASSWORD)).isFalse();
    }

    @Test
    void twoEntriesOfOneNameProveNobody() {
        server.add("cn=second,ou=people", "longde.drafter", PASSWORD);
        server.add("longde.drafter", PASSWORD);

        assertThat(searching(server).prove("longde.drafter", PASSWORD)).isFalse();
    }

    @Test
    void otherDirectoryThatThisOneNamesIsNotAsked() {
        try (var here = TestDirectory.start(); var elsewhere = TestDirectory.start()) {
            elsewhere.add("xiji.leader", PASSWORD);
            here.refer(elsewhere);

            assertThat(searching(here).prove("xiji.leader", PASSWORD)).isFalse();

            assertThat(here.passwordsHeard()).isEqualTo(2);
            assertThat(elsewhere.passwordsHeard()).isZero();
        }
    }

    @Test
    void encryptedFromTheStartOrFromTheFirstWordOn() {
        assertThat(directory(server.encryptedUrl(), false, server.trust()).prove("xiji.drafter", PASSWORD)).isTrue();
        assertThat(directory(server.url(), true, server.trust()).prove("xiji.drafter", PASSWORD)).isTrue();
        assertThat(directory(server.url(), true, server.trust()).prove("xiji.drafter", "wrong")).isFalse();
    }

    @Test
    void certificateMustBeTrustedAndNameTheHost() throws NoSuchAlgorithmException {
        try (var impostor = TestDirectory.start("elsewhere.example.org")) {
            impostor.add("xiji.drafter", "chosen by the impostor");
            for (var trust : new SSLContext[] {impostor.trust(), server.trust(), SSLContext.getDefault()}) {
                assertUnavailable(directory(impostor.encryptedUrl(), false, trust));
                assertUnavailable(directory(impostor.url(), true, trust));
            }
        }
    }

    @Test
    void directoryThatIsAwayIsNotTakenForAWrongPassword() {
        var away = TestDirectory.start();
        var directory = searching(away);
        away.close();

        assertUnavailable(directory);
    }

    @Test
    @Timeout(60)
    void directoryThatNeverAnswersIsGivenUp() throws Exception {
        try (var silent = new ServerSocket(0)) {
            assertUnavailable(directory("ldap://localhost:" + silent.getLocalPort(), false, server.trust()));
        }
    }

    @Test
    void programThatMayNotSearchSaysSo() {
        assertUnavailable(new Directory(new DirectorySettings(server.url(), TestDirectory.BASE, "", "", "(uid={0})", TestDirectory.MANAGER,
            "changed meanwhile", false, "", Set.of()), server.trust().getSocketFactory()));
    }

    @Test
    void passwordsNeverCrossTheNetworkInTheClear() {
        assertThatIllegalArgumentException().isThrownBy(() -> settings("ldap://ldap.example.org", "", false)).withMessageContaining("不得明文");
        assertThat(settings("ldap://ldap.example.org", "", true).startTls()).isTrue();
        assertThat(settings("ldaps://ldap.example.org", "", false).isEncrypted()).isTrue();
    }

    private static void assertUnavailable(Directory directory) {
        assertThatThrownBy(() -> directory.prove("xiji.drafter", PASSWORD)).isInstanceOf(DirectoryUnavailable.class);
    }

    private static Directory searching(TestDirectory server) {
        return directory(server.url(), false, server.trust());
    }

    private static Directory directory(String url, boolean startTls, SSLContext trust) {
        return new Directory(settings(url, "", startTls), trust.getSocketFactory());
    }

    private static Directory byPattern(TestDirectory server) {
        return new Directory(settings(server.url(), "uid={0},ou=people", false), server.trust().getSocketFactory());
    }

    private static DirectorySettings settings(String url, String pattern, boolean startTls) {
        return new DirectorySettings(url, TestDirectory.BASE, pattern, "ou=people", "(uid={0})", TestDirectory.MANAGER,
            TestDirectory.MANAGER_PASSWORD, startTls, "", Set.of());
    }
}
