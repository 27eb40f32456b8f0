package org.xuanjiang.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.SelectOption;
import java.time.LocalDate;
import java.util.Set;

/** Labelled fields on the screen, as people find them: by their label. */
class Fields {

    private final Locator scope;

    Fields(Locator scope) {
        this.scope = scope;
    }

    Fields fill(String label, String text) {
        field(label).locator("input, textarea").fill(text);
        return this;
    }

    Fields fill(String label, LocalDate day) {
        return fill(label, day.toString());
    }

    Fields fill(String label, int number) {
        return fill(label, String.valueOf(number));
    }

    /** Of a list or of radio buttons the one option; of boxes those that are named, and no others. */
    Fields choose(String label, String... options) {
        var field = field(label);
        if (field.locator("select").count() > 0) {
            field.locator("select").selectOption(new SelectOption().setLabel(options[0]));
            return this;
        }
        var chosen = Set.of(options);
        for (var choice : field.locator(".xj-choices label").all()) {
            if (chosen.contains(choice.innerText().strip())) {
                choice.locator("input").check();
            } else if (choice.locator("input[type=checkbox]").count() > 0) {
                choice.locator("input").uncheck();
            }
        }
        assertThat(field.locator("input:checked")).hasCount(options.length);
        return this;
    }

    String valueOf(String label) {
        return field(label).locator("input, textarea").inputValue();
    }

    /** The title stands before the mark of a required field, in the same label. */
    Locator field(String label) {
        return scope.locator("xpath=.//*[contains(concat(' ', @class, ' '), ' xj-field ')]"
            + "[*[self::label or self::legend][normalize-space(text()[1])='" + label + "']]");
    }
}
