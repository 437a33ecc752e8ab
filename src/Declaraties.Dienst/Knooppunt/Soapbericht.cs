using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace Declaraties.Dienst.Knooppunt;

/// <summary>Een envelop in een bericht van SOAP 1.1, zonder haar over te schrijven.</summary>
internal sealed class Soapbericht : HttpContent
{
    private static readonly byte[] _begin = Encoding.UTF8.GetBytes("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<soap:Envelope xmlns:soap=\"http://schemas.xmlsoap.org/soap/envelope/\"><soap:Body>\n");
    private static readonly byte[] _einde = Encoding.UTF8.GetBytes("</soap:Body></soap:Envelope>\n");
    private readonly ReadOnlyMemory<byte> _element;

    /// <param name="envelop">De envelop zoals wij haar schrijven: met een XML-declaratie, die binnen SOAP niet mag.</param>
    public Soapbericht(byte[] envelop)
    {
        _element = envelop.AsMemory(envelop.AsSpan().IndexOf("?>"u8) + 2);
        Headers.ContentType = new MediaTypeHeaderValue("text/xml") { CharSet = "utf-8" };
    }

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
    {
        await stream.WriteAsync(_begin);
        await stream.WriteAsync(_element);
        await stream.WriteAsync(_einde);
    }

    protected override bool TryComputeLength(out long length)
    {
        length = _begin.Length + _element.Length + _einde.Length;
        return true;
    }
}
