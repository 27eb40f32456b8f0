package org.xuanjiang.organization.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {

    private static final String PERSON = "yuanzhou.drafter";
    private final PasswordRules rules = new PasswordRules(10);

    @Test
    void twoHundredWeakPasswordsAreRefused() {
        var weak = weak();

        var accepted = weak.stream().filter(password -> rules.problems(PERSON, password).isEmpty()).toList();

        assertThat(weak).hasSizeGreaterThanOrEqualTo(200).doesNotHaveDuplicates();
        assertThat(accepted).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Brunnen + 9 Lampen", "口令 of 2022 + & more", "Xk7-pQ2-mW9-tR4-zB6", "蓝色的Fahrrad为12只鸟停下", "correct Horse 4 batteries"})
    void goodPasswordsPass(String password) {
        assertThat(rules.problems(PERSON, password)).isEmpty();
    }

    @Test
    void nobodySetsTheLengthBelowEight() {
        assertThatThrownBy(() -> new PasswordRules(7)).hasMessageContaining("at least 8");
    }

    private static List<String> weak() {
        var weak = new ArrayList<String>();
        for (var word : List.of("password", "qwertyuiop", "gonghui", "xuanjiang", "zhangwei", "admin", "guyuan", "woaini", "Ningxia", "welcome")) {
            for (var ending : List.of("2022!", "@2023", "123!", "#1234", "_2024", "!@#123", "A1!", "123456a", "888888!", "@123")) {
                weak.add(Character.toUpperCase(word.charAt(0)) + word.substring(1) + ending);
            }
        }
        for (var id : List.of("yuanzhou.drafter", "Yuanzhou-Drafter", "YUANZHOU", "drafter", "uohznauy", "retfard", "yuanzhoudrafter")) {
            for (var ending : List.of("-X7q!9", "Zp4#mmK", " 7 Lampen", "+Brunnen9")) {
                weak.add(id + ending);
            }
        }
        for (var letters : List.of("abcdefghij", "zyxwvutsrq", "aaaaaaaaaa", "lowercaseonly", "withoutanything", "nurkleinebuchstaben")) {
            weak.add(letters);
            weak.add(letters.toUpperCase(Locale.ROOT));
            weak.add(letters + "1234567890");
            weak.add(letters.substring(0, 6) + "!1");
        }
        for (var number = 0; number < 30; number++) {
            weak.add("%010d".formatted(number * 123_456_789L));
            weak.add("Ab1!" + number);
        }
        return weak.stream().distinct().toList();
    }
}
