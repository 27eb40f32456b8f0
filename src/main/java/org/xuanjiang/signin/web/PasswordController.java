package org.xuanjiang.signin.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.xuanjiang.kernel.InvalidSubmission;
import org.xuanjiang.organization.CurrentPerson;
import org.xuanjiang.signin.OldPassword;
import org.xuanjiang.signin.OwnPassword;

/** 修改口令. */
@Controller
class PasswordController {

    private static final int LONGEST = 1000;

    private final CurrentPerson currentPerson;
    private final OwnPassword password;
    private final OldPassword old;

    PasswordController(CurrentPerson currentPerson, OwnPassword password, OldPassword old) {
        this.currentPerson = currentPerson;
        this.password = password;
        this.old = old;
    }

    @GetMapping(OldPassword.PAGE)
    String page() {
        return "forward:/xuanjiang/password.html";
    }

    @GetMapping(OldPassword.PAGE + "/reason")
    @ResponseBody
    Map<String, OldPassword.Reason> reason() {
        return old.reason(currentPerson.get().id()).map(reason -> Map.of("reason", reason)).orElseGet(Collections::emptyMap);
    }

    @PostMapping(OldPassword.PAGE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void change(@RequestBody Change change, HttpServletRequest request) {
        password.change(currentPerson.get().id(), required("present", change.present()), required("chosen", change.chosen()), request);
    }

    private static String required(String field, String value) {
        if (value == null || value.isEmpty() || value.length() > LONGEST) {
            throw InvalidSubmission.at(field, field.equals("present") ? "请输入原口令。" : "请输入新口令。");
        }
        return value;
    }

    record Change(String present, String chosen) {
    }
}
