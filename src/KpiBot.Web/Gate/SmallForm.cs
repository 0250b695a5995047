using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace KpiBot.Web.Gate;

/// <summary>A short form, or nothing: a body that is too long is not read to its end.</summary>
internal static class SmallForm
{
    private static readonly FormOptions Options = new() { BufferBody = false, ValueCountLimit = 8, KeyLengthLimit = 32, ValueLengthLimit = Limits.Body };

    /// <summary>The form; null where the body is too long or no form, and then the response has its status.</summary>
    public static async Task<IFormCollection?> ReadAsync(HttpContext context)
    {
        var request = context.Request;
        if (request.ContentLength > Limits.Body) return Refuse(context, StatusCodes.Status413PayloadTooLarge);
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size) size.MaxRequestBodySize = Limits.Body;
        if (request.ContentType?.Split(';')[0].Trim() != "application/x-www-form-urlencoded") return Refuse(context, StatusCodes.Status415UnsupportedMediaType);
        try
        {
            return await new FormFeature(request, Options).ReadFormAsync(context.RequestAborted);
        }
        catch (BadHttpRequestException exception)
        {
            return Refuse(context, exception.StatusCode);
        }
        catch (InvalidDataException)
        {
            return Refuse(context, StatusCodes.Status400BadRequest);
        }
    }

    private static IFormCollection? Refuse(HttpContext context, int status)
    {
        context.Response.StatusCode = status;
        return null;
    }
}
