package se.rodatraden.shell.web.signin;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import se.rodatraden.access.Endpoint;
import se.rodatraden.access.Purpose;

/** Keeps the session of whoever says that they are still here: nobody is signed out without a warning. */
@Controller
class SignOfLife {

    @PostMapping("/session")
    @Endpoint(purpose = Purpose.SIGN_IN)
    ResponseEntity<Void> stay() {
        return ResponseEntity.noContent().build();
    }
}
