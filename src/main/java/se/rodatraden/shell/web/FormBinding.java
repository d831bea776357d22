package se.rodatraden.shell.web;

import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/**
 * A form is a record and is made by its constructor alone. What else is sent with it is left aside: it can set
 * nothing, and nothing fails on its name.
 */
@ControllerAdvice
class FormBinding {

    @InitBinder
    void byConstructor(WebDataBinder binder) {
        binder.setDeclarativeBinding(true);
    }
}
