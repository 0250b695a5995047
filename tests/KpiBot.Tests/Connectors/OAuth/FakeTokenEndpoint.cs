using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using KpiBot.Access;
using KpiBot.Connectors.OAuth;
using KpiBot.Tests.Connectors.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Time.Testing;

namespace KpiBot.Tests.Connectors.OAuth;

/// <summary>Gives a new token for every statement whose signature is right.</summary>
internal sealed class FakeTokenEndpoint : IAsyncDisposable
{
    private static readonly RSA Key = RSA.Create(2048);

    private readonly WebApplication _app;
    private int _given;

    private FakeTokenEndpoint()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        _app = builder.Build();
        _app.Run(AnswerAsync);
    }

    public static string Pem { get; } = Key.ExportPkcs8PrivateKeyPem();

    public FakeTimeProvider Time { get; } = new JumpingTime();

    /// <summary>The two parts of every statement whose signature was right.</summary>
    public ConcurrentQueue<(JsonNode Header, JsonNode Claims)> Statements { get; } = new();

    public int Asked { get; private set; }

    /// <summary>How long tokens hold, in seconds; null: not said.</summary>
    public int? Lasts { get; set; } = 3600;

    /// <summary>Answers in its place; null: it answers itself.</summary>
    public Func<int, (int Status, string Body)?> Instead { get; set; } = _ => null;

    public JwtBearerSettings Settings => new() { Provider = "Salesforce", TokenUrl = new Uri(_app.Urls.Single() + "/token"), Issuer = "app", Audience = "https://login.example.com", PrivateKey = Secret.Of(Pem), IsDevelopment = true };

    public static async Task<FakeTokenEndpoint> StartAsync()
    {
        var endpoint = new FakeTokenEndpoint();
        await endpoint._app.StartAsync(TestContext.Current.CancellationToken);
        return endpoint;
    }

    /// <summary>The parts of a statement; null for one whose signature is not the key's.</summary>
    public static (JsonNode Header, JsonNode Claims)? Read(string assertion)
    {
        if (assertion.Split('.') is not [var header, var claims, var signature]) return null;
        return Key.VerifyData(Encoding.ASCII.GetBytes($"{header}.{claims}"), Decode(signature), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1) ? (JsonNode.Parse(Decode(header))!, JsonNode.Parse(Decode(claims))!) : null;
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private static byte[] Decode(string part) => Convert.FromBase64String(part.Replace('-', '+').Replace('_', '/').PadRight((part.Length + 3) / 4 * 4, '='));

    private async Task AnswerAsync(HttpContext context)
    {
        Asked++;
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var (status, body) = Instead(Asked) ?? Answer(form["grant_type"].ToString(), form["assertion"].ToString());
        context.Response.StatusCode = status;
        if (status == 302) context.Response.Headers.Location = "/elsewhere";
        await context.Response.WriteAsync(body, context.RequestAborted);
    }

    private (int, string) Answer(string grant, string assertion)
    {
        if (grant != "urn:ietf:params:oauth:grant-type:jwt-bearer" || Read(assertion) is not { } statement) return (400, """{"error":"invalid_grant","error_description":"secret detail"}""");
        Statements.Enqueue(statement);
        var reply = new JsonObject { ["access_token"] = $"token-{Interlocked.Increment(ref _given)}", ["token_type"] = "Bearer" };
        if (Lasts is { } lasts) reply["expires_in"] = lasts;
        return (200, reply.ToJsonString());
    }
}
