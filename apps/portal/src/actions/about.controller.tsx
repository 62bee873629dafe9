import { Controller, Get, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { Permit } from '@platform/http/permit';
import type { MotcuaRequest } from '@platform/http/request';
import { contextOf, rememberLanguage } from '../components/page-context';
import { sendPage } from '../components/render';
import { AboutPage } from '../pages/about.page';

/** What a public site owes its readers: help, how their data is used, and how far it can be used by everybody. */
@ApiExcludeController()
@Controller()
export class AboutController {
  @Get('tro-giup')
  @Permit('anyone')
  help(@Req() request: MotcuaRequest, @Res() response: Response): void {
    this.send(request, response, 'help');
  }

  @Get('quyen-rieng-tu')
  @Permit('anyone')
  privacy(@Req() request: MotcuaRequest, @Res() response: Response): void {
    this.send(request, response, 'privacy');
  }

  @Get('kha-nang-tiep-can')
  @Permit('anyone')
  accessibility(@Req() request: MotcuaRequest, @Res() response: Response): void {
    this.send(request, response, 'accessibility');
  }

  private send(request: MotcuaRequest, response: Response, topic: 'help' | 'privacy' | 'accessibility'): void {
    rememberLanguage(request, response);
    const context = contextOf(request);
    sendPage(response, <AboutPage context={context} text={context.t.about[topic]} />);
  }
}
