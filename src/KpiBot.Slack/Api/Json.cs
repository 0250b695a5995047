using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace KpiBot.Slack.Api;

/// <summary>Bodies of requests.</summary>
internal static class Json
{
    public static HttpContent Of(JsonObject arguments)
    {
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(arguments.ToJsonString()));
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json") { CharSet = "utf-8" };
        return content;
    }

    /// <summary>A form: reading methods take no JSON. Arguments that are null are left out.</summary>
    public static HttpContent Form(params (string Name, string? Value)[] arguments) =>
        new FormUrlEncodedContent(arguments.Where(argument => argument.Value is not null).Select(argument => KeyValuePair.Create(argument.Name, argument.Value!)));
}
