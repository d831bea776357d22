package se.rodatraden.shell.web;

import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import se.rodatraden.shell.usecase.DiscardDraft;
import se.rodatraden.shell.usecase.KeepDraft;

@Configuration(proxyBeanMethods = false)
class ShellConfiguration implements WebMvcConfigurer {
    private final PageRenderer renderer;
    private final KeepDraft keepDraft;
    private final DiscardDraft discardDraft;

    ShellConfiguration(PageRenderer renderer, KeepDraft keepDraft, DiscardDraft discardDraft) {
        this.renderer = renderer;
        this.keepDraft = keepDraft;
        this.discardDraft = discardDraft;
    }

    @Override
    public void addReturnValueHandlers(List<HandlerMethodReturnValueHandler> handlers) {
        handlers.add(new AnswerHandler(renderer, keepDraft, discardDraft));
    }
}
