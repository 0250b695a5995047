using System.Net;
using System.Net.Sockets;
using KpiBot.Answers;
using KpiBot.Charts;
using KpiBot.Chat;
using KpiBot.Crm;
using KpiBot.Digests;
using KpiBot.Facts;
using KpiBot.Kpis;
using KpiBot.Questions;
using KpiBot.Tests.Sample;
using KpiBot.Web;
using KpiBot.Web.Gate;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace KpiBot.Tests.Web;

/// <summary>The playground over the sample company, on a free port of this machine.</summary>
internal sealed class RunningPlayground : IAsyncDisposable
{
    private readonly WebApplication _app;

    private RunningPlayground(WebApplication app, Uri address) => (_app, Address) = (app, address);

    /// <summary>Where it listens.</summary>
    public Uri Address { get; }

    /// <summary>What it reported as failed.</summary>
    public List<Exception> Failures { get; } = [];

    /// <summary>Moves only when told to.</summary>
    public FakeTimeProvider Time { get; } = new();

    public static async Task<RunningPlayground> StartAsync(SampleWorkspace sample, string? password = null, bool isOff = false)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore();
        builder.Services.AddRoutingCore();
        var app = builder.Build();
        var running = new RunningPlayground(app, new Uri($"http://127.0.0.1:{FreePort()}"));
        app.Urls.Add(running.Address.AbsoluteUri);
        app.UseSecurityHeaders();
        var workspace = new SampleAnswers(await sample.AskingAsync(), await sample.SurroundingsAsync(), await sample.SnapshotAsync());
        new Playground(workspace, new PlaygroundOptions(running.Address, password is null ? null : PasswordCheck.Of(password), isOff, new ChartRenderer(), running.Failures.Add), running.Time).Map(app);
        await app.StartAsync();
        return running;
    }

    /// <summary>A client that follows no redirect and keeps no cookie.</summary>
    public HttpClient Client() => new(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = Address };

    /// <summary>A form as the page posts it; <paramref name="origin"/> is the page's own unless another one is named.</summary>
    public HttpRequestMessage Post(string path, Dictionary<string, string> form, string? origin = null, string? cookie = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new FormUrlEncodedContent(form) };
        request.Headers.Add("Origin", origin ?? Address.GetLeftPart(UriPartial.Authority));
        if (cookie is not null) request.Headers.Add("Cookie", cookie);
        return request;
    }

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }

    private sealed class SampleAnswers(Asking asking, Surroundings surroundings, Snapshot snapshot) : IAnsweringWorkspace
    {
        public bool IsSample => true;

        public string Folder => "sample";

        public WorkspaceState State => snapshot.State;

        public DataVocabulary Vocabulary => surroundings.Data;

        public ValueTask<Finding> AskAsync(string question, Language? language, ThreadContext? thread, CancellationToken cancellation) => question == "fail"
            ? throw new InvalidOperationException("as asked for")
            : asking.AskAsync(question, surroundings with { Language = language, Thread = thread }, snapshot, cancellation);

        public DigestPost Digest(Language language) => DigestComposer.Of(DigestCompiler.Of(snapshot, surroundings.Today, DigestBefore.Nothing, DigestRights.All), new DigestLook { Language = language }, []);

        public Listing Page(Query query, int skip, int count) => asking.Page(query, surroundings, snapshot, skip, count);

        public IEnumerable<CrmRecord> Records(Query query) => asking.All(query, surroundings, snapshot);
    }
}
