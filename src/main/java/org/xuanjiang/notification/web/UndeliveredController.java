package org.xuanjiang.notification.web;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.xuanjiang.notification.Undelivered;
import org.xuanjiang.organization.CurrentPerson;

/** Serves the page 发送失败. */
@RestController
@RequestMapping("/api/deliveries")
class UndeliveredController {

    private final Undelivered undelivered;
    private final CurrentPerson currentPerson;

    UndeliveredController(Undelivered undelivered, CurrentPerson currentPerson) {
        this.undelivered = undelivered;
        this.currentPerson = currentPerson;
    }

    @GetMapping("/failed")
    List<Undelivered.Item> list() {
        return undelivered.list(currentPerson.get());
    }

    @PostMapping("/{id}/again")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void sendAgain(@PathVariable String id) {
        undelivered.sendAgain(id, currentPerson.get());
    }

    @PostMapping("/{id}/dismissal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void dismiss(@PathVariable String id) {
        undelivered.dismiss(id, currentPerson.get());
    }
}
