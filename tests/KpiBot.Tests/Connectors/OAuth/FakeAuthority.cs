using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using System.Buffers.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace KpiBot.Tests.Connectors.OAuth;

/// <summary>What becomes of a request for tokens.</summary>
internal enum GrantFate
{
    /// <summary>It is done, and told so.</summary>
    Done,

    /// <summary>500, and nothing was done.</summary>
    FailedBefore,

    /// <summary>500, though it was done.</summary>
    FailedAfter,

    /// <summary>200 with a page of HTML, though it was done.</summary>
    GarbledAfter,

    /// <summary>The connection breaks off, though it was done.</summary>
    BrokenAfter,

    /// <summary>No answer, though it was done.</summary>
    SilentAfter,

    /// <summary>429.</summary>
    Storm,

    /// <summary>It leads elsewhere.</summary>
    Redirected,
}

/// <summary>
/// Grants access as HubSpot does, or as Salesforce does: codes good once and only with their proof, refresh tokens that stay or are good once. One that is used again revokes all that came of it, unless it is within the grace.
/// </summary>
internal sealed class FakeAuthority(TimeProvider time)
{
    public const string ClientId = "app-1", ClientSecret = "client-canary";

    private readonly Lock _lock = new();
    private readonly Dictionary<string, (string Challenge, string Redirect)> _codes = [];
    private readonly Dictionary<string, DateTimeOffset> _spent = [];
    private int _number;

    /// <summary>Whether refresh tokens are good once.</summary>
    public bool Rotates { get; set; }

    /// <summary>How long a spent one is still taken.</summary>
    public TimeSpan Grace { get; set; } = TimeSpan.Zero;

    /// <summary>Whether it answers as Salesforce does.</summary>
    public bool IsSalesforce { get; set; }

    public string Account { get; set; } = "1234567";

    public string Instance { get; set; } = "https://acme.my.salesforce.com";

    /// <summary>The refresh token that is good now; null after all was revoked.</summary>
    public string? Refresh { get; set; }

    /// <summary>Access tokens that are good now.</summary>
    public ConcurrentDictionary<string, bool> Access { get; } = new();

    public string[] Granted { get; set; } = ["oauth", "crm.objects.contacts.read", "crm.objects.companies.read", "crm.objects.deals.read", "crm.objects.owners.read"];

    public Func<IReadOnlyDictionary<string, string>, GrantFate> FateOf { get; set; } = _ => GrantFate.Done;

    public ConcurrentQueue<(string Path, IReadOnlyDictionary<string, string> Form)> Calls { get; } = new();

    public int Renewals => Calls.Count(call => call.Form.GetValueOrDefault("grant_type") == "refresh_token");

    /// <summary>A person agrees: where the browser is sent back to.</summary>
    public Uri Agree(Uri authorize)
    {
        var query = QueryHelpers.ParseQuery(authorize.Query);
        Assert.Equal(("code", ClientId, "S256"), (query["response_type"].ToString(), query["client_id"].ToString(), query["code_challenge_method"].ToString()));
        var code = $"code-canary-{Interlocked.Increment(ref _number)}";
        _codes[code] = (query["code_challenge"].ToString(), query["redirect_uri"].ToString());
        return new Uri($"{query["redirect_uri"]}?code={code}&state={Uri.EscapeDataString(query["state"].ToString())}");
    }

    public async Task AnswerAsync(HttpContext context)
    {
        var form = (await context.Request.ReadFormAsync()).ToDictionary(field => field.Key, field => field.Value.ToString());
        Calls.Enqueue((context.Request.Path.Value!, form));
        var fate = FateOf(form);
        var (status, body) = fate switch
        {
            GrantFate.FailedBefore => (500, "{}"),
            GrantFate.Storm => (429, "{}"),
            GrantFate.Redirected => (302, ""),
            _ => Answer(context.Request.Path.Value!, form),
        };
        if (fate == GrantFate.Redirected) context.Response.Headers.Location = "http://127.0.0.1:1/elsewhere";
        if (fate == GrantFate.SilentAfter) await Task.Delay(Timeout.InfiniteTimeSpan, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
        if (fate is GrantFate.BrokenAfter or GrantFate.SilentAfter)
        {
            context.Abort();
            return;
        }

        (context.Response.StatusCode, context.Response.ContentType) = (fate == GrantFate.FailedAfter ? 500 : status, "application/json");
        await context.Response.WriteAsync(fate is GrantFate.GarbledAfter ? "<html>canary" : fate == GrantFate.FailedAfter ? "oops" : body);
    }

    private (int, string) Answer(string path, Dictionary<string, string> form)
    {
        lock (_lock)
        {
            if (form.GetValueOrDefault("client_id") != ClientId || form.GetValueOrDefault("client_secret") != ClientSecret) return Error("invalid_client");
            if (path.EndsWith("/introspect", StringComparison.Ordinal)) return Access.ContainsKey(form["token"]) ? (200, Whose().ToJsonString()) : Error("invalid_token");
            if (path.EndsWith("/revoke", StringComparison.Ordinal)) return Revoked();
            return form.GetValueOrDefault("grant_type") switch
            {
                "authorization_code" => _codes.Remove(form["code"], out var begun) && begun.Redirect == form["redirect_uri"] && begun.Challenge == Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(form["code_verifier"])))
                    ? Give(isNew: true) : Error("invalid_grant"),
                "refresh_token" => Renew(form["refresh_token"]),
                _ => Error("unsupported_grant_type"),
            };
        }
    }

    private (int, string) Renew(string refresh)
    {
        if (refresh == Refresh) return Give(isNew: false);
        if (Grace > TimeSpan.Zero && _spent.TryGetValue(refresh, out var at) && time.GetUtcNow() - at <= Grace && Refresh is not null) return Give(isNew: false);
        if (_spent.ContainsKey(refresh)) Revoked();
        return Error("invalid_grant");
    }

    private (int, string) Revoked()
    {
        Refresh = null;
        Access.Clear();
        return (200, "{}");
    }

    private (int, string) Give(bool isNew)
    {
        var number = ++_number;
        var access = $"access-canary-{number}";
        if (Rotates || isNew)
        {
            if (Refresh is not null) _spent.TryAdd(Refresh, time.GetUtcNow());
            Refresh = $"refresh-canary-{number}";
        }

        Access[access] = true;
        var said = IsSalesforce ? Whose() : [];
        (said["access_token"], said["token_type"]) = (access, "Bearer");
        if (!IsSalesforce) said["expires_in"] = 1800;
        if (Rotates || isNew || !IsSalesforce) said["refresh_token"] = Refresh;
        return (200, said.ToJsonString());
    }

    private JsonObject Whose() => IsSalesforce
        ? new() { ["id"] = $"https://login.salesforce.com/id/{Account}/005000000000001AAA", ["instance_url"] = Instance, ["scope"] = "api refresh_token" }
        : new() { ["active"] = true, ["token_use"] = "access_token", ["hub_id"] = long.Parse(Account, System.Globalization.CultureInfo.InvariantCulture), ["hub_domain"] = "acme.example", ["user"] = "leak@example.com", ["scopes"] = new JsonArray([.. Granted.Select(scope => JsonValue.Create(scope))]) };

    private static (int, string) Error(string word) => (400, $$"""{"error":"{{word}}","error_description":"secret detail"}""");
}
