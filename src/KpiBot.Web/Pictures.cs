using KpiBot.Answers;
using KpiBot.Chat;
using KpiBot.Web.Gate;
using KpiBot.Web.Markup;
using Microsoft.AspNetCore.Http;

namespace KpiBot.Web;

/// <summary>Charts of the answers on show: each under a name that nobody can guess, for a while, drawn when it is fetched so that the answer does not wait for it.</summary>
/// <param name="charts">Draws them; null where nothing can.</param>
/// <param name="time">The clock.</param>
internal sealed class Pictures(IChartRenderer? charts, TimeProvider time)
{
    public const string Path = "/pictures/{name}";

    private readonly Bounded<Picture> _kept = new(Limits.Pictures, TimeSpan.FromHours(1), time);

    /// <summary>Makes a chart fetchable; null where nothing can draw it.</summary>
    public PictureLinks? Link(Chart chart)
    {
        if (charts is null) return null;
        var name = RandomId.Next();
        _kept.GetOrAdd(name, () => new Picture(new(() => charts.Png(chart, ChartTheme.Light)), new(() => charts.Png(chart, ChartTheme.Dark))));
        return new PictureLinks($"/pictures/{name}", $"/pictures/{name}?dark");
    }

    /// <summary>Sends one.</summary>
    public Task SendAsync(HttpContext context)
    {
        if (_kept.Find((string)context.Request.RouteValues["name"]!) is not { } picture)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        }

        context.Response.ContentType = "image/png";
        context.Response.Headers.CacheControl = "private, max-age=3600";
        return context.Response.Body.WriteAsync((context.Request.Query.ContainsKey("dark") ? picture.Dark : picture.Light).Value, context.RequestAborted).AsTask();
    }

    private sealed record Picture(Lazy<byte[]> Light, Lazy<byte[]> Dark);
}
