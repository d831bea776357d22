package se.rodatraden.shell.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class WithoutHiddenSignsTest {
    @Test
    void signs_that_nobody_sees_are_left_out_and_all_that_is_written_stays() throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/");
        request.addParameter("text", "ab \u202Eåäö\u202C, \u2067x\u2069\r\n\u00a0\u200d – 𝄞", "rak");
        MockFilterChain chain = new MockFilterChain();

        new WithoutHiddenSigns().doFilter(request, new MockHttpServletResponse(), chain);

        var read = Objects.requireNonNull(chain.getRequest());
        String clean = "ab åäö, x\r\n\u00a0\u200d – 𝄞";
        assertThat(read.getParameter("text")).isEqualTo(clean);
        assertThat(read.getParameterValues("text")).containsExactly(clean, "rak");
        assertThat(read.getParameterMap().get("text")).containsExactly(clean, "rak");
        assertThat(read.getParameter("other")).isNull();
        assertThat(read.getParameterValues("other")).isNull();
    }
}
