package se.rodatraden.shell.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletRequest;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.util.Collections;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockPart;

class FormAsItIsReadTest {
    @Test
    void signs_that_nobody_sees_are_left_out_and_all_that_is_written_stays() throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/");
        request.addParameter("text", "ab \u202Eåäö\u202C, \u2067x\u2069\r\n\u00a0\u200d – 𝄞", "rak");
        MockFilterChain chain = new MockFilterChain();

        new FormAsItIsRead().doFilter(request, new MockHttpServletResponse(), chain);

        var read = Objects.requireNonNull(chain.getRequest());
        String clean = "ab åäö, x\r\n\u00a0\u200d – 𝄞";
        assertThat(read.getParameter("text")).isEqualTo(clean);
        assertThat(read.getParameterValues("text")).containsExactly(clean, "rak");
        assertThat(read.getParameterMap().get("text")).containsExactly(clean, "rak");
        assertThat(read.getParameter("other")).isNull();
        assertThat(read.getParameterValues("other")).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u00a0",
                "\u200b\u200b",
                " \t\r\n\u2003\ufeff",
                "\u2800",
                "\u202e \u202c",
                "\ufe0f\ufe0f",
                "\u0001\u007f\u0085",
                "\u034f \u17b4",
                "\u2065",
                "\ufffc\ufffc",
                "\ud80d\udc41",
                "\ud834\udd59",
                "\udb40\udd00"
            })
    void a_field_with_nothing_to_see_is_empty(String typed) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.addParameter("text", typed);
        assertThat(read(request).getParameter("text")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"–", "5", " å", "👍🏽", "\u200b.", "é"})
    void whatever_is_seen_stays_as_it_was_typed(String typed) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.addParameter("text", typed);
        assertThat(read(request).getParameter("text")).isEqualTo(typed);
    }

    @Test
    void a_name_with_a_place_in_a_list_is_none_of_ours() throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.addParameter("asked", "ja");
        request.addParameter("asked[300]", "ja");
        request.addParameter("asked[0].x", "ja");
        ServletRequest read = read(request);
        assertThat(Collections.list(read.getParameterNames())).containsExactly("asked");
        assertThat(read.getParameterMap()).containsOnlyKeys("asked");
        assertThat(read.getParameter("asked[300]")).isNull();
        assertThat(read.getParameterValues("asked[0].x")).isNull();
    }

    @Test
    void nor_is_it_in_a_form_with_a_file() throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.addPart(new MockPart("readers", new byte[] {'A'}));
        request.addPart(new MockPart("readers[300]", new byte[] {'A'}));
        assertThat(((HttpServletRequest) read(request)).getParts())
                .extracting(Part::getName)
                .containsExactly("readers");
    }

    private static ServletRequest read(MockHttpServletRequest request) throws Exception {
        MockFilterChain chain = new MockFilterChain();
        new FormAsItIsRead().doFilter(request, new MockHttpServletResponse(), chain);
        return Objects.requireNonNull(chain.getRequest());
    }
}
