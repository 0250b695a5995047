using System.Globalization;
using System.Net;
using KpiBot.Delivery;
using NodaTime;

namespace KpiBot.Faults;

/// <summary>The other end's client.</summary>
internal sealed class HttpPoster(HttpClient http) : IPoster
{
    public bool CanFind(Outgoing outgoing) => true;

    public async Task<PostOutcome> PostAsync(Outgoing outgoing, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/post") { Content = new ReadOnlyMemoryContent(outgoing.Message.Payload) };
        request.Headers.Add("X-Id", outgoing.Id);
        request.Headers.Add("X-Sent-At", TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture));
        using var response = await http.SendAsync(request, cancellation);
        return response.StatusCode switch
        {
            HttpStatusCode.OK => new PostOutcome.Accepted(await response.Content.ReadAsStringAsync(cancellation)),
            HttpStatusCode.TooManyRequests => new PostOutcome.NotNow("429"),
            var code => new PostOutcome.Unclear($"{code}"),
        };
    }

    public async Task<FindOutcome> FindAsync(Outgoing outgoing, Instant since, CancellationToken cancellation)
    {
        using var response = await http.GetAsync($"/find?id={outgoing.Id}", cancellation);
        return response.StatusCode switch
        {
            HttpStatusCode.OK => new FindOutcome.Found(await response.Content.ReadAsStringAsync(cancellation)),
            HttpStatusCode.NotFound => new FindOutcome.Absent(),
            var code => new FindOutcome.Unreadable($"{code}"),
        };
    }
}
