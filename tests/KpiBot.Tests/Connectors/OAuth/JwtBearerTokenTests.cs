using System.Security.Cryptography;
using KpiBot.Access;
using KpiBot.Connectors.OAuth;
using KpiBot.Sync;
using static KpiBot.Tests.Storage.WorkspaceSteps;

namespace KpiBot.Tests.Connectors.OAuth;

public sealed class JwtBearerTokenTests
{
    [Fact]
    public async Task A_statement_says_who_asks_and_no_more()
    {
        await using var endpoint = await FakeTokenEndpoint.StartAsync();
        using var token = new JwtBearerToken(
            endpoint.Settings with { Subject = "ana@example.com", Scope = "read", KeyId = "k1", Claims = new Dictionary<string, string> { ["tenant"] = "t1" } }, endpoint.Time);
        var now = endpoint.Time.GetUtcNow().ToUnixTimeSeconds();
        Assert.Equal("token-1", (await token.CurrentAsync(Cancellation)).Reveal());
        var (header, claims) = Assert.Single(endpoint.Statements);
        Assert.Equal("""{"alg":"RS256","typ":"JWT","kid":"k1"}""", header.ToJsonString());
        Assert.Equal($$"""{"tenant":"t1","iss":"app","aud":"https://login.example.com","iat":{{now - 30}},"exp":{{now + 150}},"sub":"ana@example.com","scope":"read"}""", claims.ToJsonString());
    }

    [Theory]
    [InlineData(3600, 3539, 1)]
    [InlineData(3600, 3540, 2)]
    [InlineData(100, 49, 1)]
    [InlineData(100, 50, 2)]
    [InlineData(null, 3539, 1)]
    [InlineData(null, 3540, 2)]
    public async Task A_token_is_used_until_shortly_before_it_ends(int? lasts, int later, int asked)
    {
        await using var endpoint = await FakeTokenEndpoint.StartAsync();
        endpoint.Lasts = lasts;
        using var token = new JwtBearerToken(endpoint.Settings, endpoint.Time);
        await token.CurrentAsync(Cancellation);
        endpoint.Time.Advance(TimeSpan.FromSeconds(later));
        Assert.Equal($"token-{asked}", (await token.CurrentAsync(Cancellation)).Reveal());
        Assert.Equal(asked, endpoint.Asked);
    }

    [Fact]
    public async Task Many_ask_at_once_and_one_gets_it_for_all()
    {
        await using var endpoint = await FakeTokenEndpoint.StartAsync();
        using var token = new JwtBearerToken(endpoint.Settings, endpoint.Time);
        var first = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => token.CurrentAsync(Cancellation).AsTask()));
        Assert.All(first, secret => Assert.Equal("token-1", secret.Reveal()));
        Assert.All(await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => token.RenewAsync(first[0], Cancellation).AsTask())), Assert.True);
        Assert.Equal(("token-2", 2), ((await token.CurrentAsync(Cancellation)).Reveal(), endpoint.Asked));
        Assert.True(await token.RenewAsync(first[0], Cancellation)); // long since another
        Assert.Equal(2, endpoint.Asked);
    }

    [Fact]
    public async Task The_same_token_again_is_no_renewal()
    {
        await using var endpoint = await FakeTokenEndpoint.StartAsync();
        endpoint.Instead = _ => (200, """{"access_token":"same"}""");
        using var token = new JwtBearerToken(endpoint.Settings, endpoint.Time);
        Assert.False(await token.RenewAsync(await token.CurrentAsync(Cancellation), Cancellation));
    }

    [Theory]
    [InlineData(400, """{"error":"invalid_grant","error_description":"secret detail"}""", "HTTP 400 invalid_grant")]
    [InlineData(400, """{"error":"Secret Detail"}""", "HTTP 400")]
    [InlineData(401, "secret detail", "HTTP 401")]
    [InlineData(302, "{}", "HTTP 302")]
    public async Task What_is_refused_is_said_without_secrets(int status, string body, string said)
    {
        await using var endpoint = await FakeTokenEndpoint.StartAsync();
        endpoint.Instead = _ => (status, body);
        using var token = new JwtBearerToken(endpoint.Settings, endpoint.Time);
        var refused = await Assert.ThrowsAsync<SourceException>(async () => await token.CurrentAsync(Cancellation));
        Assert.Equal((SourceFailure.Refused, $"Salesforce gives no token ({said}): see that the private key belongs to the app, and that the app may act for the user."), (refused.Failure, refused.Message));
        Assert.Equal(1, endpoint.Asked);
    }

    [Theory]
    [InlineData(503, "oops")]
    [InlineData(429, "{}")]
    [InlineData(200, "{\"access_tok")]
    [InlineData(200, "[]")]
    [InlineData(200, """{"access_token":"a\r\nHost: evil.example"}""")]
    [InlineData(200, null)]
    public async Task What_passes_is_tried_again_and_not_for_ever(int status, string? body)
    {
        await using var endpoint = await FakeTokenEndpoint.StartAsync();
        endpoint.Instead = asked => asked < 3 ? (status, body ?? new string('x', 300_000)) : null;
        using var token = new JwtBearerToken(endpoint.Settings, endpoint.Time);
        Assert.Equal("token-1", (await token.CurrentAsync(Cancellation)).Reveal());
        endpoint.Instead = _ => (status, body ?? new string('x', 300_000));
        endpoint.Time.Advance(TimeSpan.FromHours(2));
        Assert.Equal(SourceFailure.Unavailable, (await Assert.ThrowsAsync<SourceException>(async () => await token.CurrentAsync(Cancellation))).Failure);
        Assert.Equal(7, endpoint.Asked);
    }

    [Fact]
    public async Task No_address_of_this_machine_is_asked_but_in_development()
    {
        await using var endpoint = await FakeTokenEndpoint.StartAsync();
        using var token = new JwtBearerToken(endpoint.Settings with { IsDevelopment = false }, endpoint.Time);
        Assert.Equal("Salesforce is not called: 127.0.0.1 has no public address.", (await Assert.ThrowsAsync<SourceException>(async () => await token.CurrentAsync(Cancellation))).Message);
        Assert.Equal(0, endpoint.Asked);
    }

    [Fact]
    public void A_key_that_cannot_sign_is_told()
    {
        Assert.Null(JwtBearerSettings.KeyProblem(Secret.Of(FakeTokenEndpoint.Pem)));
        using var rsa = RSA.Create(2048);
        using var small = RSA.Create(1024);
        using var elliptic = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        Assert.Null(JwtBearerSettings.KeyProblem(Secret.Of(rsa.ExportRSAPrivateKeyPem())));
        Assert.Contains("fewer than 2048 bits", JwtBearerSettings.KeyProblem(Secret.Of(small.ExportPkcs8PrivateKeyPem())), StringComparison.Ordinal);
        Assert.All(
            ["", "secret", rsa.ExportRSAPublicKeyPem(), elliptic.ExportPkcs8PrivateKeyPem(), rsa.ExportEncryptedPkcs8PrivateKeyPem("pw", new PbeParameters(PbeEncryptionAlgorithm.Aes128Cbc, HashAlgorithmName.SHA256, 1))],
            pem => Assert.StartsWith("no private RSA key", JwtBearerSettings.KeyProblem(Secret.Of(pem)), StringComparison.Ordinal));
    }
}
