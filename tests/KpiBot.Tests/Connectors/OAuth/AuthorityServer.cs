using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;

namespace KpiBot.Tests.Connectors.OAuth;

/// <summary>An authority on this machine.</summary>
internal sealed class AuthorityServer : IAsyncDisposable
{
    private readonly WebApplication _app;

    private AuthorityServer(WebApplication app) => _app = app;

    public Uri Url => new(_app.Urls.Single());

    public static async Task<AuthorityServer> StartAsync(FakeAuthority authority)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        app.Run(authority.AnswerAsync);
        await app.StartAsync(TestContext.Current.CancellationToken);
        return new AuthorityServer(app);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
