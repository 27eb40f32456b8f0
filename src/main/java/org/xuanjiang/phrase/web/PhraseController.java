package org.xuanjiang.phrase.web;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.xuanjiang.organization.CurrentPerson;
import org.xuanjiang.phrase.PhraseList;
import org.xuanjiang.phrase.Phrases;

/** One's own phrases, nobody else's. */
@RestController
@RequestMapping("/api/phrases")
class PhraseController {

    private final Phrases phrases;
    private final CurrentPerson currentPerson;

    PhraseController(Phrases phrases, CurrentPerson currentPerson) {
        this.phrases = phrases;
        this.currentPerson = currentPerson;
    }

    @GetMapping
    PhraseList mine() {
        return phrases.of(currentPerson.get().id());
    }

    @PutMapping
    PhraseList keep(@RequestBody Typed typed) {
        return phrases.keep(currentPerson.get().id(), typed.phrases(), typed.revision());
    }

    record Typed(List<String> phrases, Integer revision) {
    }
}
