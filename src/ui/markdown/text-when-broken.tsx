import { Component, type ReactNode } from 'react';
import { PlainText } from './plain-text';

interface TextWhenBrokenProps {
  text: string;
  children: ReactNode;
}

interface TextWhenBrokenState {
  text: string;
  isBroken: boolean;
}

/** Shows the text as it is when formatting it throws; another text gets another try. */
export class TextWhenBroken extends Component<TextWhenBrokenProps, TextWhenBrokenState> {
  override state = { text: this.props.text, isBroken: false };

  static getDerivedStateFromError() {
    return { isBroken: true };
  }

  static getDerivedStateFromProps({ text }: TextWhenBrokenProps, state: TextWhenBrokenState) {
    return text === state.text ? null : { text, isBroken: false };
  }

  override render() {
    return this.state.isBroken ? <PlainText text={this.props.text} /> : this.props.children;
  }
}
