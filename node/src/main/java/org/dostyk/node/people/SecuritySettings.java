package org.dostyk.node.people;

import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.session.jdbc.config.annotation.web.http.EnableJdbcHttpSession;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Headers, tokens and sessions. Who may use an endpoint is not said here but at the endpoint, see
 * {@link Doorkeeper}. Cookies carry the node's name, for cookies ignore ports.
 */
@Configuration
@EnableJdbcHttpSession(tableName = "people.session", maxInactiveIntervalInSeconds = 8 * 60 * 60)
class SecuritySettings implements WebMvcConfigurer {

  /** Nothing from another origin, nothing inline, never in a frame. */
  static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
          + " font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none';"
          + " frame-ancestors 'none'; manifest-src 'self'";

  private final Doorkeeper doorkeeper;
  private final String node;

  SecuritySettings(Doorkeeper doorkeeper, @Value("${dostyk.name}") String node) {
    this.doorkeeper = doorkeeper;
    this.node = node;
  }

  @Bean
  SecurityFilterChain security(HttpSecurity http) throws Exception {
    var tokens = new CookieCsrfTokenRepository();
    tokens.setCookieName("dostyk-" + node + "-form");
    // Strict would give whoever follows a link from a mail a new token, and spoil their open forms
    tokens.setCookieCustomizer(c -> c.sameSite("Lax").httpOnly(true));
    return http.authorizeHttpRequests(all -> all.anyRequest().permitAll())
        .csrf(csrf -> csrf.csrfTokenRepository(tokens))
        .requestCache(cache -> cache.disable())
        .logout(logout -> logout.disable())
        .headers(
            headers ->
                headers
                    .contentSecurityPolicy(csp -> csp.policyDirectives(POLICY))
                    .referrerPolicy(r -> r.policy(ReferrerPolicy.SAME_ORIGIN))
                    .permissionsPolicyHeader(
                        p ->
                            p.policy(
                                "camera=(), microphone=(), geolocation=(), payment=(), usb=()")))
        .build();
  }

  @Bean
  CookieSerializer sessionCookie() {
    var cookie = new DefaultCookieSerializer();
    cookie.setCookieName("dostyk-" + node + "-session");
    cookie.setUseHttpOnlyCookie(true);
    cookie.setSameSite("Lax");
    return cookie;
  }

  /**
   * A session is read and written by single statements, each whole by itself: a session that lost
   * its attributes half-way is one of nobody.
   */
  @Bean(defaultCandidate = false)
  TransactionOperations springSessionTransactionOperations() {
    return TransactionOperations.withoutTransaction();
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(doorkeeper);
  }

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(doorkeeper);
  }
}
