package org.xuanjiang.notification.web;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.xuanjiang.kernel.InvalidSubmission;
import org.xuanjiang.notification.Carriers;
import org.xuanjiang.notification.Contacts;
import org.xuanjiang.notification.MailAddress;
import org.xuanjiang.notification.NotificationKind;
import org.xuanjiang.notification.Way;
import org.xuanjiang.organization.CurrentPerson;

/** Serves the page 消息设置: one's own address and switches, nobody else's. */
@RestController
@RequestMapping("/api/messages/preferences")
class PreferencesController {

    private final Contacts contacts;
    private final Carriers carriers;
    private final CurrentPerson currentPerson;

    PreferencesController(Contacts contacts, Carriers carriers, CurrentPerson currentPerson) {
        this.contacts = contacts;
        this.carriers = carriers;
        this.currentPerson = currentPerson;
    }

    @GetMapping
    Preferences preferences() {
        var contact = contacts.of(currentPerson.get().id());
        var ways = Stream.of(Way.values()).map(way -> new WayRow(way.name(), way.label(), carriers.has(way))).toList();
        var kinds = Stream.of(NotificationKind.values()).map(kind -> new KindRow(kind.name(), kind.label(),
            Stream.of(Way.values()).filter(way -> contact.wants(kind, way)).map(Way::name).toList())).toList();
        return new Preferences(contact.mailAddress(), contact.pendingAddress(), ways, kinds);
    }

    @PutMapping("/choices")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void choose(@RequestBody Choice choice) {
        if (choice.kind() == null || choice.way() == null || choice.wanted() == null) {
            throw InvalidSubmission.at("", "请刷新页面后重新选择。");
        }
        var person = currentPerson.get().id();
        try {
            contacts.choose(person, choice.kind(), choice.way(), choice.wanted());
        } catch (DuplicateKeyException clickedTwice) {
            // The first click has made the row meanwhile.
            contacts.choose(person, choice.kind(), choice.way(), choice.wanted());
        }
    }

    @PostMapping("/address")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void propose(@RequestBody Address address) {
        if (!carriers.has(Way.MAIL)) {
            throw InvalidSubmission.at("address", "本系统尚未设置邮件服务器，请联系系统管理员。");
        }
        contacts.propose(currentPerson.get().id(), MailAddress.of(address.address()));
    }

    @PostMapping("/address/confirmation")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void confirm(@RequestBody Code code) {
        if (code.code() == null || !contacts.confirm(currentPerson.get().id(), code.code().strip())) {
            throw InvalidSubmission.at("code", "验证码不对或者已经失效，请核对后重填，或者重新获取。");
        }
    }

    @DeleteMapping("/address")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw() {
        contacts.withdraw(currentPerson.get().id());
    }

    record Preferences(String mailAddress, String pendingAddress, List<WayRow> ways, List<KindRow> kinds) {
    }

    /** @param ready whether the program has been set up for it */
    record WayRow(String value, String label, boolean ready) {
    }

    /** @param ways by which the person hears of it besides the inbox */
    record KindRow(String value, String label, List<String> ways) {
    }

    record Choice(NotificationKind kind, Way way, Boolean wanted) {
    }

    record Address(String address) {
    }

    record Code(String code) {
    }
}
