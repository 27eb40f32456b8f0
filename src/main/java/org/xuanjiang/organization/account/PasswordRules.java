package org.xuanjiang.organization.account;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What a password must be like, wherever it is set; which ones were used before is asked elsewhere. */
@Component
public class PasswordRules {

    /** No setting goes below this. */
    private static final int FLOOR = 8;
    private static final int LONGEST = 128;
    private static final int CLASSES = 3;
    /** Shorter parts of an id stand in too many words. */
    private static final int SHORTEST_PART = 4;
    /** Estimating takes longer than linear time; what follows makes a password only stronger. */
    private static final int ESTIMATED = 64;
    /** The last of zxcvbn's steps: ten thousand million guesses. One below, a common word and a row of digits pass. */
    private static final int STRONG_ENOUGH = 4;
    private static final String WORDS_OF_THE_HOUSE = "/organization/guessable-words.txt";

    private final int shortest;
    private final Zxcvbn guesses = new Zxcvbn();
    private final List<String> words = wordsOfTheHouse();

    PasswordRules(@Value("${xuanjiang.password.min-length}") int shortest) {
        if (shortest < FLOOR) {
            throw new IllegalStateException("xuanjiang.password.min-length must be at least " + FLOOR);
        }
        this.shortest = shortest;
    }

    /** What to do about the password, in Chinese; nothing when it may be used. */
    public List<String> problems(String personId, String password) {
        var problems = new ArrayList<String>();
        if (password.length() < shortest) {
            problems.add("口令至少" + shortest + "位，请加长。");
        }
        if (password.length() > LONGEST) {
            problems.add("口令最多" + LONGEST + "位，请缩短。");
        }
        if (classes(password) < CLASSES) {
            problems.add("口令须含大写字母、小写字母、数字、符号中的至少三类。");
        }
        if (contains(password, personId)) {
            problems.add("口令中不能含有用户名或其中的一段，倒写也不行，请换一个。");
        }
        if (problems.isEmpty() && isGuessable(password)) {
            problems.add("这个口令太常见，容易被猜到，请换一个：可用几个互不相关的词，加上数字和符号。");
        }
        return problems;
    }

    private static long classes(String password) {
        return password.codePoints().map(letter -> {
            if (letter >= 'a' && letter <= 'z') {
                return 'a';
            }
            if (letter >= 'A' && letter <= 'Z') {
                return 'A';
            }
            return letter >= '0' && letter <= '9' ? '0' : '!';
        }).distinct().count();
    }

    private static boolean contains(String password, String personId) {
        var plain = plain(password);
        var parts = Arrays.stream(personId.split("[^A-Za-z0-9]")).filter(part -> part.length() >= SHORTEST_PART);
        return Stream.concat(Stream.of(personId), parts).map(PasswordRules::plain)
            .anyMatch(part -> plain.contains(part) || plain.contains(new StringBuilder(part).reverse()));
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    /** By dictionaries of leaked passwords, keyboard walks, sequences, dates and the words of this house, also with letters exchanged. */
    private boolean isGuessable(String password) {
        return guesses.measure(password.substring(0, Math.min(password.length(), ESTIMATED)), words).getScore() < STRONG_ENOUGH;
    }

    private static List<String> wordsOfTheHouse() {
        try (var lines = new BufferedReader(new InputStreamReader(
            PasswordRules.class.getResourceAsStream(WORDS_OF_THE_HOUSE), StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> !line.isBlank()).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
